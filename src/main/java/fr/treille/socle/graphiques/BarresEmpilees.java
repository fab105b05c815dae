package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bar for each label, cut into the figures of the series, with its total at its end.
/// @param axe      what the labels are: `Région`
/// @param series   one figure for each label, none negative
/// @param enParts  every bar as long as the others: what is compared is how each is shared
public record BarresEmpilees(
        Enonce enonce, String axe, Unite unite, List<String> libelles, List<Serie> series, boolean enParts)
        implements Graphique {
    public BarresEmpilees {
        libelles = List.copyOf(libelles);
        series = Serie.verifier(series, libelles.size());
        for (var serie : series) {
            for (var valeur : serie.valeurs()) {
                if (valeur != null && valeur.signum() < 0) {
                    throw new IllegalArgumentException("A negative part cannot be stacked: " + valeur);
                }
            }
        }
    }

    @Override
    public Donnees<?> donnees() {
        return Donnees.de(enonce, axe, noms(), unite, rangees());
    }

    @Override
    public String svg(Taille taille) {
        return new DessinEmpile(this, taille).dessiner();
    }

    List<String> noms() {
        return series.stream().map(Serie::nom).toList();
    }

    List<Donnees.Rangee> rangees() {
        var rangees = new ArrayList<Donnees.Rangee>();
        for (int i = 0; i < libelles.size(); i++) rangees.add(new Donnees.Rangee(libelles.get(i), valeurs(i)));
        return rangees;
    }

    List<@Nullable BigDecimal> valeurs(int rang) {
        var valeurs = new ArrayList<@Nullable BigDecimal>();
        for (var serie : series) valeurs.add(serie.valeurs().get(rang));
        return Collections.unmodifiableList(valeurs);
    }

    /// Of what is known; empty when nothing is.
    static List<BigDecimal> connues(List<@Nullable BigDecimal> valeurs) {
        var connues = new ArrayList<BigDecimal>();
        for (var valeur : valeurs) if (valeur != null) connues.add(valeur);
        return connues;
    }
}
