/// The fetch of the FINESS+ flows from the address that the operator gave.
@NullMarked
package fr.treille.referentiel.collecte;

import org.jspecify.annotations.NullMarked;
