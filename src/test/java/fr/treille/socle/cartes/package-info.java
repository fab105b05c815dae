@NullMarked
package fr.treille.socle.cartes;

import org.jspecify.annotations.NullMarked;
