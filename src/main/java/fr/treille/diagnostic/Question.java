package fr.treille.diagnostic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question of a questionnaire.
/// @param code     stable from one version to the next: an answer follows it
/// @param domaine  whose level it counts for, absent when it counts for none
/// @param choix    empty for what is typed
/// @param attendus keys of the answers that the programme expects, empty when it expects nothing
/// @param geste    what to do when the answer is not the best one, empty when there is nothing to say
/// @param priorite small first among the gestures
public record Question(
        String code,
        String texte,
        String aide,
        Genre genre,
        Portee portee,
        @Nullable Domaine domaine,
        List<Choix> choix,
        List<String> attendus,
        String geste,
        String source,
        int priorite) {
    /// Points of the best answer.
    public static final int POINTS = 100;

    static final int TEXTE_MAX = 200;
    static final int LONG_MAX = 4_000;

    public enum Genre {
        /// From 0 to 4.
        ECHELLE,
        /// Acquired, under way, absent, not applicable.
        ETAT,
        CHOIX,
        CASES,
        TEXTE,
        LONG,
        DATE,
        NOMBRE,
        /// The name of a DUI solution, which the catalogue may know.
        SOLUTION;

        /// One answer among those given.
        public boolean unique() {
            return this == ECHELLE || this == ETAT || this == CHOIX;
        }
    }

    /// Who answers.
    public enum Portee {
        /// The OG, for all its ESSMS.
        OG,
        ESSMS,
        /// The OG, unless the ESSMS answers for itself.
        LES_DEUX
    }

    /// @param points of 100; absent when the choice says nothing of the level
    public record Choix(
            String cle, String libelle, @Nullable Integer points) {}

    static final List<Choix> ETATS = List.of(
            new Choix("ACQUIS", "Acquis", POINTS),
            new Choix("EN_COURS", "En cours", POINTS / 2),
            new Choix("ABSENT", "Absent", 0),
            new Choix("NON_APPLICABLE", "Non applicable", null));

    public Question {
        choix = List.copyOf(choix);
        attendus = List.copyOf(attendus);
    }

    /// Whether it is asked of an OG, else of an ESSMS.
    public boolean poseeA(Sujet.Genre sujet) {
        return portee == Portee.LES_DEUX || portee.name().equals(sujet.name());
    }

    /// What this answer is worth, of 100; empty when it says nothing of the level.
    Optional<Integer> points(List<String> valeurs) {
        if (domaine == null || valeurs.isEmpty()) return Optional.empty();
        if (genre == Genre.CASES) return Optional.of(valeurs.size() * POINTS / choix.size());
        return choisi(valeurs.getFirst()).map(Choix::points);
    }

    /// The answer without what it may not hold: an unknown key, a text too long, a date that is none.
    /// @return empty when nothing is left
    List<String> valides(List<String> saisies) {
        var propres = saisies.stream().map(String::strip).filter(v -> !v.isEmpty());
        return switch (genre) {
            case ECHELLE, ETAT, CHOIX ->
                propres.filter(v -> choisi(v).isPresent()).limit(1).toList();
            case CASES -> propres.filter(v -> choisi(v).isPresent()).distinct().toList();
            case TEXTE, SOLUTION ->
                propres.map(v -> coupe(v, TEXTE_MAX)).limit(1).toList();
            case LONG -> propres.map(v -> coupe(v, LONG_MAX)).limit(1).toList();
            case DATE -> propres.filter(Question::jour).limit(1).toList();
            case NOMBRE ->
                propres.filter(v -> v.matches("\\d{1,6}([.,]\\d{1,2})?"))
                        .limit(1)
                        .toList();
        };
    }

    /// The answer as it is read.
    public String libelle(List<String> valeurs) {
        return String.join(
                ", ",
                valeurs.stream()
                        .map(v -> genre == Genre.DATE
                                ? fr.treille.socle.Dates.longue(java.time.LocalDate.parse(v))
                                : choisi(v).map(Choix::libelle).orElse(v))
                        .toList());
    }

    private Optional<Choix> choisi(String cle) {
        return choix.stream().filter(c -> c.cle().equals(cle)).findFirst();
    }

    private static String coupe(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur);
    }

    private static boolean jour(String texte) {
        try {
            int annee = java.time.LocalDate.parse(texte).getYear();
            return annee >= 1990 && annee <= 2100;
        } catch (java.time.format.DateTimeParseException pasUneDate) {
            return false;
        }
    }
}
