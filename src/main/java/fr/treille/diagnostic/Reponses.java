package fr.treille.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answers of one subject to one version: its own first, then its own of an earlier version, then those of its OG.
public record Reponses(VersionDeQuestionnaire version, Map<String, Reponse> parQuestion) {

    /// @param og what its OG answered, empty for an OG
    static Reponses reunir(
            VersionDeQuestionnaire version, Sujet.Genre genre, Collection<Gardee> propres, Collection<Gardee> og) {
        var reunies = new LinkedHashMap<String, Reponse>();
        version.questionnaire().questions().forEach(question -> {
            var propre =
                    question.poseeA(genre) ? trouver(version, question, propres, genre) : Optional.<Reponse>empty();
            var heritee = question.portee() == Question.Portee.ESSMS || genre == Sujet.Genre.OG
                    ? Optional.<Reponse>empty()
                    : trouver(version, question, og, Sujet.Genre.OG).map(Reponses::heritee);
            propre.or(() -> heritee).ifPresent(r -> reunies.put(question.code(), r));
        });
        return new Reponses(version, reunies);
    }

    public Optional<Reponse> a(Question question) {
        return Optional.ofNullable(parQuestion.get(question.code()));
    }

    List<String> valeurs(Question question) {
        return a(question).map(Reponse::valeurs).orElse(List.of());
    }

    /// The version that is asked wins, even answered before; else the latest.
    private static Optional<Reponse> trouver(
            VersionDeQuestionnaire version, Question question, Collection<Gardee> gardees, Sujet.Genre genre) {
        if (!question.poseeA(genre)) return Optional.empty();
        var courante = gardees.stream()
                .filter(g ->
                        g.questionnaire().equals(version.id()) && g.valeurs().containsKey(question.code()))
                .findFirst();
        return courante.or(() -> gardees.stream()
                        .filter(g -> g.valeurs().containsKey(question.code()))
                        .max(Comparator.comparing(Gardee::le)))
                .map(g -> new Reponse(
                        question,
                        question.valides(g.valeurs().getOrDefault(question.code(), List.of())),
                        g.questionnaire().equals(version.id()) ? Reponse.Origine.PROPRE : Reponse.Origine.REPRISE,
                        g.le(),
                        g.par()))
                .filter(r -> !r.valeurs().isEmpty());
    }

    private static Reponse heritee(Reponse reponse) {
        return new Reponse(reponse.question(), reponse.valeurs(), Reponse.Origine.HERITEE, reponse.le(), reponse.par());
    }
}
