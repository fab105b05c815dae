/// The grappe: establishments that apply together, what each brings, what the rules say of it and what it is
/// worth.
/// Next come its form, its governance, its keys and its documents.
@ApplicationModule(allowedDependencies = {"programme", "comptes", "referentiel", "socle", "socle :: *"})
@NullMarked
package fr.treille.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
