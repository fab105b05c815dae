package fr.treille.referentiel;

import fr.treille.socle.Finess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A person decided on a life event: confirmed it, rejected it, or came back on the decision. A room above follows
/// the numbers it keeps only when `etat` is `CONFIRME`, and undoes what it did when it no longer is.
/// @param etat     state since this decision
/// @param deplaces establishments that went from the old organisme to the new one
/// @param le       day of the life event itself
public record EvenementDeVieDecide(
        UUID evenement,
        EvenementDeVie.Genre genre,
        EvenementDeVie.Etat etat,
        List<Finess> anciens,
        List<Finess> nouveaux,
        List<Finess> deplaces,
        LocalDate le,
        Instant decideLe) {}
