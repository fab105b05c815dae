/// Accounts, roles in perimeters, sign-in. Knows people, not what they work on: a perimeter is a kind and an
/// identifier.
@ApplicationModule(allowedDependencies = {"socle", "socle :: *", "referentiel"})
@NullMarked
package fr.treille.comptes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
