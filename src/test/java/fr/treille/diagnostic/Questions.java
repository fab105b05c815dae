package fr.treille.diagnostic;

import fr.treille.diagnostic.LectureDeQuestionnaire.Resultat;
import fr.treille.socle.Finess;
import fr.treille.socle.tableaux.Lecture.Rangee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Small questionnaires and answers to them.
final class Questions {
    static final Finess ESSMS = new Finess("980010001");
    static final Finess OG = new Finess("980000018");
    static final Instant LUNDI = Instant.parse("2026-03-02T09:00:00Z");
    static final String ECHELLE = "0=Rien|1=Un|2=Deux|3=Trois|4=Tout";

    private Questions() {}

    /// @param questions `section;code;genre;portee;domaine;choix;attendu;geste;priorite`
    static List<Rangee> rangees(String... questions) {
        var lignes = new ArrayList<List<String>>(List.of(
                List.of("questionnaire", "essai"),
                List.of("libelle", "Questionnaire d’essai"),
                List.of("source", "Essai"),
                List.of("section", "une", "Une partie"),
                List.of("section", "secrete", "Ce qui reste entre nous", "privee"),
                LectureDeQuestionnaire.COLONNES));
        for (var question : questions) {
            var c = question.split(";", -1);
            lignes.add(List.of(c[0], c[1], "Question " + c[1], "", c[2], c[3], c[4], c[5], c[6], c[7], "Essai", c[8]));
        }
        var rangees = new ArrayList<Rangee>();
        for (int i = 0; i < lignes.size(); i++) rangees.add(new Rangee(i + 1, lignes.get(i)));
        return rangees;
    }

    static Questionnaire questionnaire(String... questions) {
        return switch (LectureDeQuestionnaire.lire(rangees(questions))) {
            case Resultat.Lu(var questionnaire) -> questionnaire;
            case Resultat.Refuse(var anomalies) -> throw new IllegalArgumentException(anomalies.toString());
        };
    }

    static VersionDeQuestionnaire version(int version, String... questions) {
        return new VersionDeQuestionnaire(
                UUID.nameUUIDFromBytes(new byte[] {(byte) version}),
                version,
                questionnaire(questions),
                LUNDI,
                "Treille");
    }

    /// @param reponses code, answer, code, answer…
    static Gardee gardee(Sujet sujet, VersionDeQuestionnaire version, Instant le, String... reponses) {
        var valeurs = new java.util.TreeMap<String, List<String>>();
        for (int i = 0; i < reponses.length; i += 2) {
            valeurs.put(reponses[i], Arrays.stream(reponses[i + 1].split(",")).toList());
        }
        return new Gardee(sujet, version.id(), "une", Map.copyOf(valeurs), le, "Anne");
    }

    static Reponses essms(VersionDeQuestionnaire version, String... reponses) {
        return Reponses.reunir(
                version, Sujet.Genre.ESSMS, List.of(gardee(Sujet.essms(ESSMS), version, LUNDI, reponses)), List.of());
    }
}
