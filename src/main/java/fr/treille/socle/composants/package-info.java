/// The page that shows each common part, for eyes and for tests; it exists in a demonstration only.
@NullMarked
package fr.treille.socle.composants;

import org.jspecify.annotations.NullMarked;
