@NullMarked
package fr.treille.socle.journal;

import org.jspecify.annotations.NullMarked;
