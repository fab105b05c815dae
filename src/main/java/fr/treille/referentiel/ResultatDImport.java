package fr.treille.referentiel;

import fr.treille.socle.Constat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to a request of import.
public sealed interface ResultatDImport {
    /// The register follows the file. The counts are establishments, or organismes when the file holds only those, or
    /// activities when it holds those.
    /// @param importation its differences are asked by this identifier
    /// @param genre       as in [ImportPasse#genre]
    /// @param fichier     name its owner knows it by
    /// @param lus     lines of structures, kept or refused
    /// @param refuses lines of the file that were refused, positions included
    /// @param alertes structures kept with at least one doubt
    /// @param ecarts  differences of every kind with what the register held, see [DifferencesDImport]
    /// @param rejets  file of the refused lines, absent if there is none
    record Fait(
            UUID importation,
            String genre,
            String fichier,
            LocalDate date,
            int lus,
            int crees,
            int modifies,
            int fermes,
            int inchanges,
            int refuses,
            int alertes,
            int ecarts,
            @Nullable Path rejets)
            implements ResultatDImport {
        public boolean rienChange() {
            return crees + modifies + fermes + ecarts == 0;
        }
    }

    /// The register did not change. Every reason is given at once.
    record Refuse(List<Constat> motifs, @Nullable Path rejets) implements ResultatDImport {
        public Refuse {
            if (motifs.isEmpty()) throw new IllegalArgumentException("A refusal says why");
        }
    }

    /// The register did not change: the one who waited gave up.
    record Annule() implements ResultatDImport {}
}
