package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A profile: several questions measured on the same scale, one axis each. With fewer than three it is drawn as bars.
/// @param axe     what the labels are: `Thème`
/// @param maximum end of every axis
/// @param series  one figure for each label, from 0 to the maximum
public record Radar(
        Enonce enonce, String axe, Unite unite, BigDecimal maximum, List<String> libelles, List<Serie> series)
        implements Graphique {
    public Radar {
        libelles = List.copyOf(libelles);
        series = Serie.verifier(series, libelles.size());
        for (var serie : series) {
            for (var valeur : serie.valeurs()) {
                if (valeur != null && (valeur.signum() < 0 || valeur.compareTo(maximum) > 0)) {
                    throw new IllegalArgumentException("%s is not between 0 and %s".formatted(valeur, maximum));
                }
            }
        }
    }

    @Override
    public Donnees<?> donnees() {
        return new Courbe(enonce, axe, unite, libelles, series).donnees();
    }

    @Override
    public String svg(Taille taille) {
        if (libelles.size() >= 3) return new DessinDeRadar(this, taille).dessiner();
        var donnees = new ArrayList<Donnee>();
        for (var serie : series) {
            for (int i = 0; i < libelles.size(); i++) {
                var nom = series.size() == 1 ? libelles.get(i) : libelles.get(i) + ", " + serie.nom();
                donnees.add(new Donnee(nom, serie.valeurs().get(i), false));
            }
        }
        return Barres.horizontales(enonce, axe, unite, donnees).svg(taille);
    }
}
