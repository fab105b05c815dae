/// Who could form a grappe with whom: the solver that proposes grappes for a whole territory, its command, and what a
/// proposal is made of. A proposal decides nothing: it is discussed, changed by hand, then sent as invitations.
@ApplicationModule(allowedDependencies = {"socle", "socle :: *", "referentiel"})
@NullMarked
package fr.treille.constitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
