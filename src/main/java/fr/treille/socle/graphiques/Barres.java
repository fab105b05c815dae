package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bar for each figure, from zero, with its figure written at its end.
/// @param axe   what the labels are: `Région`
/// @param seuil value they are read against, with its name; absent where there is none
public record Barres(
        Enonce enonce,
        String axe,
        Unite unite,
        Sens sens,
        List<Donnee> donneesBrutes,
        @Nullable Donnee seuil) implements Graphique {
    /// Columns that have no room become rows.
    public enum Sens {
        HORIZONTAL,
        VERTICAL
    }

    public Barres {
        donneesBrutes = List.copyOf(donneesBrutes);
    }

    public static Barres horizontales(Enonce enonce, String axe, Unite unite, List<Donnee> donnees) {
        return new Barres(enonce, axe, unite, Sens.HORIZONTAL, donnees, null);
    }

    public static Barres verticales(Enonce enonce, String axe, Unite unite, List<Donnee> donnees) {
        return new Barres(enonce, axe, unite, Sens.VERTICAL, donnees, null);
    }

    /// @param seuil a known value and its name: « minimum »
    public Barres avecSeuil(Donnee seuil) {
        return new Barres(enonce, axe, unite, sens, donneesBrutes, seuil);
    }

    @Override
    public Donnees<?> donnees() {
        return Donnees.de(enonce, axe, unite, donneesBrutes);
    }

    @Override
    public String svg(Taille taille) {
        var colonnes = new DessinDeColonnes(this, taille);
        return sens == Sens.VERTICAL && colonnes.tiennent()
                ? colonnes.dessiner()
                : new DessinDeBarres(this, taille).dessiner();
    }

    /// One figure stands out: the others recede.
    Trame trame(Donnee donnee) {
        boolean choix = donneesBrutes.stream().anyMatch(Donnee::enAvant);
        return choix && !donnee.enAvant() ? Trame.EN_RETRAIT : Trame.PLEINE;
    }

    Echelle echelle(int crans) {
        var plusPetit = unite.decimales() == 0 ? BigDecimal.ONE : new BigDecimal("0.001");
        return Echelle.de(valeurs(), crans, plusPetit);
    }

    private List<BigDecimal> valeurs() {
        var avec = new java.util.ArrayList<BigDecimal>();
        for (var donnee : donneesBrutes) if (donnee.valeur() != null) avec.add(donnee.valeur());
        if (seuil != null && seuil.valeur() != null) avec.add(seuil.valeur());
        return avec;
    }
}
