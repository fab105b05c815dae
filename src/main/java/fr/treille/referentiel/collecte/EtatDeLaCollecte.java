package fr.treille.referentiel.collecte;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the fetch of the flows is.
/// @param essayeeLe absent while nothing was tried
/// @param echecs    in a row
/// @param phrase    how the last try ended
public record EtatDeLaCollecte(
        @Nullable Instant essayeeLe,
        @Nullable Instant reussieLe,
        @Nullable Instant prochaineLe,
        int echecs,
        String phrase) {}
