package fr.treille.diagnostic;

import java.time.Instant;
import java.util.List;

/// An answer, and where it comes from.
/// @param le  when it was kept
/// @param par who gave it
public record Reponse(Question question, List<String> valeurs, Origine origine, Instant le, String par) {
    public enum Origine {
        /// Given for this one, in this version.
        PROPRE,
        /// Given for this one in an earlier version.
        REPRISE,
        /// Given by its OG.
        HERITEE
    }

    public String libelle() {
        return question.libelle(valeurs);
    }
}
