package fr.treille.diagnostic;

import java.time.Instant;
import java.util.UUID;

/// A questionnaire as it was at one time; never changed afterwards.
/// @param version 1, then one more for each file that changes a questionnaire of the same code
/// @param parNom  who brought it
public record VersionDeQuestionnaire(UUID id, int version, Questionnaire questionnaire, Instant le, String parNom) {
    public String nom() {
        return "%s, version %d".formatted(questionnaire.libelle(), version);
    }
}
