/// The commands of the room.
@NullMarked
package fr.treille.referentiel.commandes;

import org.jspecify.annotations.NullMarked;
