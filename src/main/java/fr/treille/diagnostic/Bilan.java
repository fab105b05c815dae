package fr.treille.diagnostic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the answers say.
/// @param niveaux  from 1 to 5, to one decimal, of each domain where at least half of the questions have their answer
/// @param manques  what the programme expects and the answers do not show
/// @param sansReponse what the programme expects and nobody has answered
/// @param etapes   what to do first, three at most
/// @param repondues of `posees`, inherited ones counted
public record Bilan(
        Map<Domaine, BigDecimal> niveaux,
        List<Manque> manques,
        List<Question> sansReponse,
        List<Manque> etapes,
        int repondues,
        int posees) {
    public static final int DEGRES = 5;
    static final int ETAPES = 3;

    /// @param reponse as it is read
    public record Manque(Question question, String reponse) {}

    /// @param genre whose answers they are: a question that is not asked of an OG counts for nothing in its levels
    static Bilan de(Reponses reponses, Sujet.Genre genre) {
        var questions = reponses.version()
                .questionnaire()
                .questions()
                .filter(q -> genre == Sujet.Genre.ESSMS || q.poseeA(genre))
                .toList();
        var manques = new ArrayList<Manque>();
        var gestes = new ArrayList<Manque>();
        var sansReponse = new ArrayList<Question>();
        int repondues = 0;
        for (var question : questions) {
            var valeurs = reponses.valeurs(question);
            if (!valeurs.isEmpty()) repondues++;
            if (valeurs.isEmpty()) {
                if (!question.attendus().isEmpty()) sansReponse.add(question);
                continue;
            }
            var manque = new Manque(question, question.libelle(valeurs));
            boolean attendu =
                    question.attendus().isEmpty() || question.attendus().contains(valeurs.getFirst());
            if (!attendu) manques.add(manque);
            boolean meilleure =
                    question.points(valeurs).map(p -> p == Question.POINTS).orElse(true);
            if (!question.geste().isEmpty() && (!attendu || question.attendus().isEmpty() && !meilleure)) {
                gestes.add(manque);
            }
        }
        var ordre = Comparator.<Manque>comparingInt(m -> m.question().attendus().isEmpty() ? 1 : 0)
                .thenComparingInt(m -> m.question().priorite());
        return new Bilan(
                niveaux(questions, reponses),
                List.copyOf(manques),
                List.copyOf(sansReponse),
                gestes.stream().sorted(ordre).limit(ETAPES).toList(),
                repondues,
                questions.size());
    }

    private static Map<Domaine, BigDecimal> niveaux(List<Question> questions, Reponses reponses) {
        var niveaux = new EnumMap<Domaine, BigDecimal>(Domaine.class);
        for (var domaine : Domaine.values()) {
            var siennes = questions.stream().filter(q -> q.domaine() == domaine).toList();
            long repondues =
                    siennes.stream().filter(q -> !reponses.valeurs(q).isEmpty()).count();
            var points = siennes.stream()
                    .flatMap(q -> q.points(reponses.valeurs(q)).stream())
                    .toList();
            if (repondues * 2 >= siennes.size()) {
                var niveau = niveau(points);
                if (niveau != null) niveaux.put(domaine, niveau);
            }
        }
        return niveaux;
    }

    /// One for no point at all, five for all of them.
    private static @Nullable BigDecimal niveau(List<Integer> points) {
        if (points.isEmpty()) return null;
        int somme = points.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(somme)
                .multiply(BigDecimal.valueOf(DEGRES - 1))
                .divide(BigDecimal.valueOf((long) points.size() * Question.POINTS), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.ONE);
    }
}
