package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How a whole is shared, with its total in the middle. Beyond six parts the smallest are drawn together; the table has
/// them all.
/// @param axe what the labels are: `Champ`
public record Anneau(Enonce enonce, String axe, Unite unite, List<Donnee> donneesBrutes) implements Graphique {
    /// @throws IllegalArgumentException if a part is negative
    public Anneau {
        donneesBrutes = List.copyOf(donneesBrutes);
        for (var donnee : donneesBrutes) {
            if (donnee.valeur() != null && donnee.valeur().signum() < 0) {
                throw new IllegalArgumentException("A part cannot be negative: " + donnee);
            }
        }
    }

    @Override
    public Donnees<?> donnees() {
        return Donnees.de(enonce, axe, unite, donneesBrutes);
    }

    @Override
    public String svg(Taille taille) {
        return new DessinDAnneau(this, taille).dessiner();
    }

    List<Donnee> parts() {
        return Parts.reunies(
                donneesBrutes.stream().filter(d -> d.valeur() != null).toList(), Serie.MAXIMUM);
    }

    List<Donnee> inconnues() {
        return donneesBrutes.stream().filter(d -> d.valeur() == null).toList();
    }

    List<BigDecimal> valeurs() {
        var valeurs = new ArrayList<BigDecimal>();
        for (var part : parts()) if (part.valeur() != null) valeurs.add(part.valeur());
        return valeurs;
    }
}
