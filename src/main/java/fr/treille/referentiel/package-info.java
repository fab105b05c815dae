/// The official register: legal entities (OG), establishments (ESSMS), nomenclatures, territories, DUI solutions and
/// their referencing, FINESS import, and the fictional territory of the demonstration. Uses the socle only.
@ApplicationModule(allowedDependencies = {"socle", "socle :: *"})
@NullMarked
package fr.treille.referentiel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
