/// The fictional territory: a whole country of establishments that do not exist, in densities close to the real
/// ones, so that Treille can be tried before the register is there. Every row says `DEMONSTRATION`.
@NullMarked
package fr.treille.referentiel.demonstration;

import org.jspecify.annotations.NullMarked;
