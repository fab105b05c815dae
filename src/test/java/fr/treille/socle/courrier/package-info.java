@NullMarked
package fr.treille.socle.courrier;

import org.jspecify.annotations.NullMarked;
