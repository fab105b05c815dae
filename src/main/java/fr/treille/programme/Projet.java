package fr.treille.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project to examine: who is in it, and what is known of it.
/// @param region                    INSEE code of the porteur's region; absent means the hexagone
/// @param solutionReferencee        whether the DUI solution retained is Ségur-referenced
/// @param preuveMiseEnConcurrence   whether the proof of competition between vendors is there; absent when not yet
///     due
/// @param derogations               what the ARS lifted
public record Projet(
        @Nullable String region,
        boolean solutionReferencee,
        @Nullable Boolean preuveMiseEnConcurrence,
        List<MembreDuProjet> membres,
        Devis devis,
        Derogations derogations) {
    /// @throws IllegalArgumentException if the region is none of the eighteen
    public Projet {
        if (region != null && Territoire.deLaRegion(region).isEmpty()) {
            throw new IllegalArgumentException("Not a region: " + region);
        }
        membres = List.copyOf(membres);
    }

    public Territoire territoire() {
        return region == null
                ? Territoire.HEXAGONE
                : Territoire.deLaRegion(region).orElseThrow();
    }
}
