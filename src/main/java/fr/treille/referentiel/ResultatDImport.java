package fr.treille.referentiel;

import fr.treille.socle.Constat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a request of import.
public sealed interface ResultatDImport {
    /// The register follows the file. The counts are establishments, or organismes when the file holds only those.
    /// @param lus     lines of structures, kept or refused
    /// @param refuses lines of the file that were refused, positions included
    /// @param alertes structures kept with at least one doubt
    /// @param rejets  file of the refused lines, absent if there is none
    record Fait(
            LocalDate date,
            int lus,
            int crees,
            int modifies,
            int fermes,
            int inchanges,
            int refuses,
            int alertes,
            @Nullable Path rejets)
            implements ResultatDImport {
        public boolean rienChange() {
            return crees + modifies + fermes == 0;
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
