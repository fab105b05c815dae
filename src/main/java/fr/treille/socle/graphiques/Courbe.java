package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Figures that follow one another, most often in time. A figure that is not known breaks the line.
/// @param axe      what the labels are: `Mois`
/// @param libelles in their order
/// @param series   one figure for each label
public record Courbe(Enonce enonce, String axe, Unite unite, List<String> libelles, List<Serie> series)
        implements Graphique {
    public Courbe {
        libelles = List.copyOf(libelles);
        series = Serie.verifier(series, libelles.size());
    }

    @Override
    public Donnees<?> donnees() {
        var rangees = new ArrayList<Donnees.Rangee>();
        for (int i = 0; i < libelles.size(); i++) {
            int rang = i;
            var valeurs = new ArrayList<@org.jspecify.annotations.Nullable BigDecimal>();
            series.forEach(s -> valeurs.add(s.valeurs().get(rang)));
            rangees.add(new Donnees.Rangee(libelles.get(i), valeurs));
        }
        return Donnees.de(enonce, axe, series.stream().map(Serie::nom).toList(), unite, rangees);
    }

    @Override
    public String svg(Taille taille) {
        return new DessinDeCourbe(this, taille).dessiner();
    }
}
