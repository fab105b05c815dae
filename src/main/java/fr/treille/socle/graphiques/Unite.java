package fr.treille.socle.graphiques;

import fr.treille.socle.Nombres;
import fr.treille.socle.tableaux.Colonne.Genre;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What the figures of a chart count, and how they are written.
/// @param nom shown beside a total and in the header of the table: `ESSMS`, `km`; empty for money and shares
public record Unite(Genre genre, String nom, int decimales) {
    public static final Unite EUROS = new Unite(Genre.MONTANT, "", 2);
    /// A figure of `0.25` is written `25 %`.
    public static final Unite PART = new Unite(Genre.POURCENT, "", 1);

    private static final char INSECABLE = '\u00a0';
    private static final BigDecimal MILLE = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public static Unite nombre(String nom) {
        return new Unite(Genre.ENTIER, nom, 0);
    }

    /// @param decimales shown after the comma
    public static Unite mesure(String nom, int decimales) {
        return new Unite(Genre.DECIMAL, nom, decimales);
    }

    /// What a column of these figures is called, when there is only one.
    String enTete() {
        return switch (genre) {
            case MONTANT -> "Montant";
            case POURCENT -> "Part";
            default -> nom.isEmpty() ? "Valeur" : nom;
        };
    }

    /// As a label of the drawing, short: cents disappear from a thousand euros on, the table keeps them.
    String texte(BigDecimal valeur) {
        return switch (genre) {
            case POURCENT -> Nombres.decimal(arrondi(valeur.movePointRight(2), 1)) + INSECABLE + '%';
            case MONTANT -> euros(valeur);
            default -> Nombres.decimal(arrondi(valeur, decimales));
        };
    }

    /// With what it counts: `14 ESSMS`.
    String complet(BigDecimal valeur) {
        return nom.isEmpty() ? texte(valeur) : texte(valeur) + INSECABLE + nom;
    }

    private static String euros(BigDecimal valeur) {
        var grandeur = valeur.abs();
        if (grandeur.compareTo(MILLION) >= 0) {
            return Nombres.decimal(arrondi(valeur.divide(MILLION, 2, RoundingMode.HALF_UP), 2)) + INSECABLE + "M€";
        }
        return Nombres.decimal(grandeur.compareTo(MILLE) >= 0 ? arrondi(valeur, 0) : cents(valeur)) + INSECABLE + '€';
    }

    private static BigDecimal cents(BigDecimal valeur) {
        var sans = arrondi(valeur, 2);
        return sans.scale() > 0 ? sans.setScale(2) : sans;
    }

    /// Without useless zeros.
    private static BigDecimal arrondi(BigDecimal valeur, int decimales) {
        var ronde = valeur.setScale(decimales, RoundingMode.HALF_UP).stripTrailingZeros();
        return ronde.scale() < 0 ? ronde.setScale(0) : ronde;
    }
}
