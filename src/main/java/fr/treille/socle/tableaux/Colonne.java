package fr.treille.socle.tableaux;

import fr.treille.socle.Dates;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One column of a table.
/// @param cle      name in the address of the page, stable
/// @param titre    French, as the reader sees it
/// @param valeur   `String`, `Long`, [Montant], [LocalDate], [Instant], `Boolean`, a list of `String`, or `BigDecimal`
///                 (a measure, or a share of 1), according to the kind; null where there is nothing to say
/// @param code     stable name of the value, given to programs instead of the words that people read; null where
///                 both are the same
/// @param lien     address that the cell opens, on the page only
/// @param presence whether it is shown when the reader chose nothing, see [Demande#colonnes]
public record Colonne<L>(
        String cle,
        String titre,
        Genre genre,
        Function<L, ? extends @Nullable Object> valeur,
        @Nullable Function<L, ? extends @Nullable Object> code,
        boolean triable,
        @Nullable Function<L, @Nullable String> lien,
        Presence presence) {

    /// Whether the reader can do without it.
    public enum Presence {
        TOUJOURS,
        PAR_DEFAUT,
        SUR_DEMANDE,
        /// For programs alone: an identifier that the page writes as an address.
        DONNEES
    }

    public enum Genre {
        TEXTE,
        ENTIER,
        DECIMAL,
        MONTANT,
        DATE,
        INSTANT,
        OUI_NON,
        LISTE,
        POURCENT;

        /// Whether its figures stand one under the other, to the right.
        public boolean numerique() {
            return this == ENTIER || this == DECIMAL || this == MONTANT || this == POURCENT;
        }
    }

    /// As a person reads it, empty where there is nothing.
    public String texte(L ligne) {
        var valeur = valeur().apply(ligne);
        return switch (genre) {
            case TEXTE -> valeur == null ? "" : valeur.toString();
            case ENTIER -> valeur == null ? "" : Nombres.entier(((Number) valeur).longValue());
            case DECIMAL -> valeur == null ? "" : Nombres.decimal((BigDecimal) valeur);
            case MONTANT -> valeur == null ? "" : valeur.toString();
            case DATE -> valeur == null ? "" : Dates.courte((LocalDate) valeur);
            case INSTANT -> valeur == null ? "" : Dates.moment((Instant) valeur);
            case OUI_NON -> valeur == null ? "" : ouiNon(valeur);
            case LISTE -> valeur == null ? "" : liste(valeur);
            case POURCENT -> valeur == null ? "" : pourcent((BigDecimal) valeur);
        };
    }

    /// What a program reads: the code where there is one, else the value.
    public @Nullable Object donnee(L ligne) {
        return code == null ? valeur.apply(ligne) : code.apply(ligne);
    }

    static String ouiNon(Object valeur) {
        return (Boolean) valeur ? "oui" : "non";
    }

    static String liste(Object valeur) {
        return ((List<?>) valeur).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Colonne<L> triable(boolean oui) {
        return new Colonne<>(cle, titre, genre, valeur, code, oui, lien, presence);
    }

    Colonne<L> lien(Function<L, @Nullable String> vers) {
        return new Colonne<>(cle, titre, genre, valeur, code, triable, vers, presence);
    }

    Colonne<L> code(Function<L, ? extends @Nullable Object> stable) {
        return new Colonne<>(cle, titre, genre, valeur, stable, triable, lien, presence);
    }

    Colonne<L> presence(Presence autre) {
        return new Colonne<>(cle, titre, genre, valeur, code, triable, lien, autre);
    }

    private static String pourcent(BigDecimal part) {
        var cent = part.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        var entier = cent.setScale(0, RoundingMode.DOWN);
        return Nombres.decimal(cent.compareTo(entier) == 0 ? entier : cent) + "\u00a0%";
    }
}
