/// The rules of the programme, year by year: eligibility, routing, non-cumulation, amounts, payment schedule. Every
/// figure stands in the file of its campaign with its source; what a file does not know is never computed.
@ApplicationModule(allowedDependencies = {"referentiel", "socle", "socle :: *"})
@NullMarked
package fr.treille.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
