package fr.treille.diagnostic;

import fr.treille.diagnostic.Question.Choix;
import fr.treille.diagnostic.Question.Genre;
import fr.treille.diagnostic.Question.Portee;
import fr.treille.socle.tableaux.Lecture.Rangee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads a questionnaire from the rows of a table: what it is called, its sections, then one row for each question.
/// Nothing of it is kept when one row is wrong; every reason is given at once.
public final class LectureDeQuestionnaire {
    static final List<String> COLONNES = List.of(
            "section",
            "code",
            "question",
            "aide",
            "genre",
            "portee",
            "domaine",
            "choix",
            "attendu",
            "geste",
            "source",
            "priorite");
    private static final String CODE = "[a-z][a-z0-9-]{0,39}";
    private static final int QUESTIONS_MAX = 300;
    private static final int CHOIX_MAX = 40;
    private static final int TEXTE_MAX = 1_000;

    private final List<Anomalie> anomalies = new ArrayList<>();
    private final Map<String, String> titres = new HashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    private LectureDeQuestionnaire() {}

    public sealed interface Resultat {
        record Lu(Questionnaire questionnaire) implements Resultat {}

        /// @param anomalies in the order of the file
        record Refuse(List<Anomalie> anomalies) implements Resultat {}
    }

    /// @param ligne as the person sees it, 0 for the whole file
    public record Anomalie(int ligne, String raison) {}

    public static Resultat lire(List<Rangee> rangees) {
        return new LectureDeQuestionnaire().questionnaire(rangees);
    }

    private Resultat questionnaire(List<Rangee> rangees) {
        int entete = IntStream.range(0, rangees.size())
                .filter(i -> rangees.get(i).cellules().equals(COLONNES)
                        || simples(rangees.get(i)).equals(COLONNES))
                .findFirst()
                .orElse(-1);
        if (entete < 0) {
            return new Resultat.Refuse(List.of(new Anomalie(
                    0,
                    "La ligne des titres manque. Elle porte, dans cet ordre : " + String.join(", ", COLONNES) + ".")));
        }
        rangees.subList(0, entete).forEach(this::titre);
        for (var cle : List.of("questionnaire", "libelle", "source")) {
            if (!titres.containsKey(cle)) anomalies.add(new Anomalie(0, "La ligne « %s » manque.".formatted(cle)));
        }
        if (sections.isEmpty()) anomalies.add(new Anomalie(0, "Aucune ligne « section » ne nomme une partie."));
        rangees.subList(entete + 1, rangees.size()).forEach(this::question);
        if (codes.isEmpty()) anomalies.add(new Anomalie(0, "Le fichier ne pose aucune question."));
        if (codes.size() > QUESTIONS_MAX) {
            anomalies.add(new Anomalie(0, "Un questionnaire pose %d questions au plus.".formatted(QUESTIONS_MAX)));
        }
        if (!anomalies.isEmpty()) return new Resultat.Refuse(List.copyOf(anomalies));
        var remplies = sections.values().stream()
                .map(s -> new Section(s.code(), s.libelle(), s.privee(), questions.getOrDefault(s.code(), List.of())))
                .filter(s -> !s.questions().isEmpty())
                .toList();
        return new Resultat.Lu(new Questionnaire(
                titres.getOrDefault("questionnaire", ""),
                titres.getOrDefault("libelle", ""),
                titres.getOrDefault("source", ""),
                remplies));
    }

    private static List<String> simples(Rangee rangee) {
        var cellules = rangee.cellules().stream()
                .map(c -> java.text.Normalizer.normalize(c, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .strip()
                        .toLowerCase(java.util.Locale.ROOT))
                .toList();
        return cellules.subList(0, Math.min(COLONNES.size(), cellules.size()));
    }

    private void titre(Rangee rangee) {
        var cle = rangee.cellule(0);
        switch (cle) {
            case "questionnaire" -> {
                if (rangee.cellule(1).matches(CODE)) titres.put(cle, rangee.cellule(1));
                else refuser(rangee, "Le code du questionnaire s’écrit en minuscules, chiffres et tirets.");
            }
            case "libelle", "source" -> {
                if (rangee.cellule(1).isBlank() || rangee.cellule(1).length() > 300) {
                    refuser(rangee, "« %s » attend un texte de 300 caractères au plus.".formatted(cle));
                } else titres.put(cle, rangee.cellule(1));
            }
            case "section" -> section(rangee);
            default -> refuser(rangee, "« %s » n’est pas connu avant la ligne des titres.".formatted(cle));
        }
    }

    private void section(Rangee rangee) {
        var code = rangee.cellule(1);
        var acces = rangee.cellule(3);
        if (!code.matches(CODE)) {
            refuser(rangee, "Le code d’une section s’écrit en minuscules, chiffres et tirets.");
        } else if (rangee.cellule(2).isBlank()) {
            refuser(rangee, "La section « %s » n’a pas de nom.".formatted(code));
        } else if (!acces.isEmpty() && !acces.equals("privee")) {
            refuser(rangee, "« %s » : une section est « privee », ou rien n’est écrit.".formatted(acces));
        } else if (sections.put(code, new Section(code, rangee.cellule(2), acces.equals("privee"), List.of()))
                != null) {
            refuser(rangee, "La section « %s » est nommée deux fois.".formatted(code));
        }
    }

    private void question(Rangee rangee) {
        int avant = anomalies.size();
        var section = rangee.cellule(0);
        var code = rangee.cellule(1);
        if (!sections.containsKey(section)) refuser(rangee, "La section « %s » n’est pas nommée.".formatted(section));
        if (!code.matches(CODE)) {
            refuser(rangee, "Le code « %s » ne s’écrit pas en minuscules, chiffres et tirets.".formatted(code));
        }
        var premiere = codes.putIfAbsent(code, rangee.numero());
        if (premiere != null) refuser(rangee, "Le code « %s » sert déjà à la ligne %d.".formatted(code, premiere));
        if (rangee.cellule(2).isBlank()) refuser(rangee, "La question n’a pas de texte.");
        if (rangee.cellules().stream().anyMatch(c -> c.length() > TEXTE_MAX)) {
            refuser(rangee, "Une cellule dépasse %d caractères.".formatted(TEXTE_MAX));
        }
        var genre = parmi(Genre.values(), rangee, 4, "genre");
        var portee = parmi(Portee.values(), rangee, 5, "portee");
        var domaine = Domaine.lire(rangee.cellule(6));
        if (domaine.isEmpty() && !rangee.cellule(6).isEmpty()) {
            refuser(rangee, "Le domaine « %s » n’est pas un nombre de 1 à 7.".formatted(rangee.cellule(6)));
        }
        var choix = genre.map(g -> choix(g, rangee)).orElse(List.of());
        if (genre.isPresent() && domaine.isPresent() && sansPoints(genre.get(), choix)) {
            refuser(
                    rangee,
                    "Une question qui compte pour un domaine donne des points à ses choix : cle=Libellé=points.");
        }
        var attendus = attendus(genre.orElse(Genre.TEXTE), choix, rangee);
        int priorite = priorite(rangee);
        if (anomalies.size() > avant) return;
        questions
                .computeIfAbsent(section, _ -> new ArrayList<>())
                .add(new Question(
                        code,
                        rangee.cellule(2),
                        rangee.cellule(3),
                        genre.orElseThrow(),
                        portee.orElseThrow(),
                        domaine.orElse(null),
                        choix,
                        attendus,
                        rangee.cellule(9),
                        rangee.cellule(10),
                        priorite));
    }

    private static boolean sansPoints(Genre genre, List<Choix> choix) {
        return switch (genre) {
            case ECHELLE, ETAT, CASES -> false;
            case CHOIX -> choix.stream().allMatch(c -> c.points() == null);
            default -> true;
        };
    }

    private List<Choix> choix(Genre genre, Rangee rangee) {
        var texte = rangee.cellule(7);
        if (genre == Genre.ETAT) return Question.ETATS;
        boolean attend = genre.unique() || genre == Genre.CASES;
        if (!attend || texte.isEmpty()) {
            if (attend) refuser(rangee, "La question attend des choix : cle=Libellé, séparés par une barre |.");
            if (!attend && !texte.isEmpty())
                refuser(rangee, "Une question de genre %s n’a pas de choix.".formatted(genre));
            return List.of();
        }
        var lus = new ArrayList<Choix>();
        for (var un : texte.split("\\|")) {
            var parties = un.strip().split("=", 3);
            var points = parties.length == 3 ? nombre(parties[2].strip(), Question.POINTS) : Optional.<Integer>empty();
            boolean juste = parties.length >= 2
                    && parties[0].strip().matches("[A-Za-z0-9_-]{1,40}")
                    && !parties[1].isBlank()
                    && (parties.length < 3 || points.isPresent());
            if (!juste) {
                refuser(
                        rangee,
                        "Le choix « %s » ne se lit pas : cle=Libellé, ou cle=Libellé=points de 0 à 100."
                                .formatted(un.strip()));
                return List.of();
            }
            lus.add(new Choix(parties[0].strip(), parties[1].strip(), points.orElse(null)));
        }
        if (lus.size() > CHOIX_MAX) refuser(rangee, "Une question a %d choix au plus.".formatted(CHOIX_MAX));
        if (lus.stream().map(Choix::cle).distinct().count() != lus.size()) {
            refuser(rangee, "Deux choix ont la même clé.");
        }
        return genre == Genre.ECHELLE ? echelle(lus, rangee) : lus;
    }

    private List<Choix> echelle(List<Choix> lus, Rangee rangee) {
        var cles = lus.stream().map(Choix::cle).toList();
        if (!cles.equals(List.of("0", "1", "2", "3", "4"))) {
            refuser(rangee, "Une échelle a cinq choix, de 0 à 4, dans l’ordre.");
            return List.of();
        }
        return lus.stream()
                .map(c -> new Choix(c.cle(), c.libelle(), Integer.parseInt(c.cle()) * Question.POINTS / 4))
                .toList();
    }

    private List<String> attendus(Genre genre, List<Choix> choix, Rangee rangee) {
        var texte = rangee.cellule(8);
        if (texte.isEmpty()) return List.of();
        if (!genre.unique()) {
            refuser(rangee, "Seul un choix unique peut être attendu.");
            return List.of();
        }
        var voulus = Arrays.stream(texte.split("\\|")).map(String::strip).toList();
        var cles = choix.stream().map(Choix::cle).toList();
        for (var voulu : voulus) {
            if (!cles.contains(voulu)) {
                refuser(rangee, "« %s » est attendu, mais n’est pas un choix.".formatted(voulu));
                return List.of();
            }
        }
        if (genre == Genre.ECHELLE) return cles.subList(cles.indexOf(voulus.getFirst()), cles.size());
        // What does not apply is never missing.
        return genre == Genre.ETAT && !voulus.contains("NON_APPLICABLE")
                ? java.util.stream.Stream.concat(voulus.stream(), java.util.stream.Stream.of("NON_APPLICABLE"))
                        .toList()
                : voulus;
    }

    private int priorite(Rangee rangee) {
        var texte = rangee.cellule(11);
        if (texte.isEmpty()) return 999;
        var lue = nombre(texte, 999);
        if (lue.isEmpty()) refuser(rangee, "La priorité « %s » n’est pas un nombre de 0 à 999.".formatted(texte));
        return lue.orElse(999);
    }

    private static Optional<Integer> nombre(String texte, int plafond) {
        return texte.matches("\\d{1,3}") && Integer.parseInt(texte) <= plafond
                ? Optional.of(Integer.valueOf(texte))
                : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> parmi(E[] valeurs, Rangee rangee, int colonne, String nom) {
        @Nullable String texte = rangee.cellule(colonne);
        var trouvee = Arrays.stream(valeurs).filter(v -> v.name().equals(texte)).findFirst();
        if (trouvee.isEmpty()) {
            refuser(
                    rangee,
                    "Le champ %s « %s » n’est pas l’un de : %s."
                            .formatted(
                                    nom,
                                    texte,
                                    String.join(
                                            ", ",
                                            Arrays.stream(valeurs)
                                                    .map(Enum::name)
                                                    .toList())));
        }
        return trouvee;
    }

    private void refuser(Rangee rangee, String raison) {
        anomalies.add(new Anomalie(rangee.numero(), raison));
    }
}
