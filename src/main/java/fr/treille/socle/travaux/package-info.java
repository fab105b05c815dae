/// Long work (imports, exports, mailings, solver runs): kept in the database, shared between the instances,
/// followed and stopped from the page. A room writes a [Travail] bean and gives it to [Travaux#lancer]; its page
/// shows the fragment `socle/travail.jte`, served at `/travaux/{id}`.
///
/// What comes back without being asked is a [Ronde].
///
/// A job runs at least once: its process may die after the work and before saying so. What it does is therefore one
/// transaction, or can be done again.
@NamedInterface("travaux")
@NullMarked
package fr.treille.socle.travaux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
