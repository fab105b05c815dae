package fr.treille.socle.tableaux;

import fr.treille.socle.Dates;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a table.
/// @param cle      name in the address of the page, stable
/// @param titre    French, as the reader sees it
/// @param valeur   `String`, `Long`, [Montant], [LocalDate] or `BigDecimal` (a share of 1), according to the kind;
/// null where                 there is nothing to say
/// @param lien     address that the cell opens, on the page only
public record Colonne<L>(
        String cle,
        String titre,
        Genre genre,
        Function<L, ? extends @Nullable Object> valeur,
        boolean triable,
        @Nullable Function<L, String> lien) {

    public enum Genre {
        TEXTE,
        ENTIER,
        MONTANT,
        DATE,
        POURCENT;

        /// Whether its figures stand one under the other, to the right.
        public boolean numerique() {
            return this == ENTIER || this == MONTANT || this == POURCENT;
        }
    }

    /// As a person reads it, empty where there is nothing.
    String texte(L ligne) {
        var valeur = valeur().apply(ligne);
        return switch (genre) {
            case TEXTE -> valeur == null ? "" : valeur.toString();
            case ENTIER -> valeur == null ? "" : Nombres.entier(((Number) valeur).longValue());
            case MONTANT -> valeur == null ? "" : valeur.toString();
            case DATE -> valeur == null ? "" : Dates.courte((LocalDate) valeur);
            case POURCENT -> valeur == null ? "" : pourcent((BigDecimal) valeur);
        };
    }

    private static String pourcent(BigDecimal part) {
        var texte = part.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
        return texte.replace(".0", "").replace('.', ',') + "\u00a0%";
    }
}
