@NullMarked
package fr.treille.socle.composants;

import org.jspecify.annotations.NullMarked;
