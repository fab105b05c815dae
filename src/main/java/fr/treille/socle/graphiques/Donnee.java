package fr.treille.socle.graphiques;

import fr.treille.socle.Montant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One named figure.
/// @param valeur  absent when it is not known, which is not zero; an amount is in euros, a share of 1 is a share
/// @param enAvant the one the reader came for: written in bold, the others recede
public record Donnee(String libelle, @Nullable BigDecimal valeur, boolean enAvant) {
    public static Donnee de(String libelle, long valeur) {
        return de(libelle, BigDecimal.valueOf(valeur));
    }

    public static Donnee de(String libelle, Montant valeur) {
        return de(libelle, BigDecimal.valueOf(valeur.centimes(), 2));
    }

    public static Donnee de(String libelle, BigDecimal valeur) {
        return new Donnee(libelle, valeur, false);
    }

    public static Donnee inconnue(String libelle) {
        return new Donnee(libelle, null, false);
    }

    public Donnee enAvant(boolean oui) {
        return new Donnee(libelle, valeur, oui);
    }
}
