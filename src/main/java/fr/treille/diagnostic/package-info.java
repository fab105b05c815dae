/// The state of an ESSMS before it cooperates: its DUI, its network, the services socles, the prerequisites, its people
/// and what they expect. Answered by the people of the field, inherited from their OG where the question allows.
/// Questionnaires are data with versions; an answer keeps the version it was given for.
@ApplicationModule(allowedDependencies = {"referentiel", "socle", "socle :: *"})
@NullMarked
package fr.treille.diagnostic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
