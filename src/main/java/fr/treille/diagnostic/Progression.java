package fr.treille.diagnostic;

import fr.treille.socle.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The levels day by day, all measured with the questions of today.
public record Progression(List<Point> points) {
    /// Latest days that are shown.
    static final int JOURS = 12;

    /// @param niveaux at the end of this day
    public record Point(LocalDate jour, Map<Domaine, BigDecimal> niveaux) {}

    /// @param gardees of the subject and of its OG, each as it was at the end of a day
    static Progression de(VersionDeQuestionnaire version, Sujet.Genre genre, List<Gardee> gardees) {
        var jours = gardees.stream()
                .map(g -> Dates.jour(g.le()))
                .collect(Collectors.toCollection(TreeSet::new))
                .descendingSet();
        return new Progression(jours.stream()
                .limit(JOURS)
                .sorted()
                .map(jour -> new Point(jour, niveaux(version, genre, gardees, jour)))
                .filter(p -> !p.niveaux().isEmpty())
                .toList());
    }

    private static Map<Domaine, BigDecimal> niveaux(
            VersionDeQuestionnaire version, Sujet.Genre genre, List<Gardee> gardees, LocalDate jour) {
        var dernieres = gardees.stream()
                .filter(g -> !Dates.jour(g.le()).isAfter(jour))
                .collect(Collectors.toMap(
                        g -> List.of(g.sujet(), g.questionnaire(), g.section()),
                        g -> g,
                        (avant, apres) -> apres.le().isBefore(avant.le()) ? avant : apres))
                .values();
        var propres = dernieres.stream().filter(g -> g.sujet().genre() == genre).toList();
        var og = dernieres.stream()
                .filter(g -> g.sujet().genre() == Sujet.Genre.OG)
                .toList();
        return Bilan.de(Reponses.reunir(version, genre, propres, og), genre).niveaux();
    }

    /// Domains that were known at least once, in their order.
    public List<Domaine> domaines() {
        return List.of(Domaine.values()).stream()
                .filter(d -> points.stream().map(p -> p.niveaux().get(d)).anyMatch(Objects::nonNull))
                .toList();
    }
}
