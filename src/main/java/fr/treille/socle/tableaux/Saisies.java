package fr.treille.socle.tableaux;

import fr.treille.socle.Finess;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people write in cells, understood where there is no doubt.
public final class Saisies {
    private static final Pattern FINESS_SANS_ZERO = Pattern.compile("[0-9]{8}");
    private static final Pattern FINESS_DECIMAL = Pattern.compile("([0-9]{8,9})[.,]0+");
    private static final Pattern NOMBRE = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,6})?");
    private static final DateTimeFormatter FRANCAISE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Saisies() {}

    /// @param propose the number lost its leading zero in a spreadsheet and was given it back: ask before using it
    public record FinessLu(Finess finess, boolean propose) {}

    public static Optional<FinessLu> finess(String cellule) {
        var texte = sansEspaces(cellule);
        var decimal = FINESS_DECIMAL.matcher(texte);
        if (decimal.matches()) texte = decimal.group(1);
        if (FINESS_SANS_ZERO.matcher(texte).matches()) {
            return Finess.lire("0" + texte).map(f -> new FinessLu(f, true));
        }
        return Finess.lire(texte).map(f -> new FinessLu(f, false));
    }

    /// @param cellule `1 234,5`, `1234.50 €`, `12 %` (read as 12)
    public static Optional<BigDecimal> nombre(String cellule) {
        var texte = sansEspaces(cellule).replaceAll("[€%]$", "");
        return NOMBRE.matcher(texte).matches()
                ? Optional.of(new BigDecimal(texte.replace(',', '.')))
                : Optional.empty();
    }

    /// @param cellule `2026-03-12` or `12/03/2026`
    public static Optional<LocalDate> date(String cellule) {
        var texte = cellule.strip();
        try {
            return Optional.of(texte.contains("/") ? LocalDate.parse(texte, FRANCAISE) : LocalDate.parse(texte));
        } catch (DateTimeException illisible) {
            return Optional.empty();
        }
    }

    /// Without the spaces around, those that never break included, nor the apostrophe that keeps a cell as text.
    static String propre(String cellule) {
        var texte = cellule.replaceAll("^[\\s\\u00a0\\u202f\\ufeff]+|[\\s\\u00a0\\u202f]+$", "");
        return texte.length() > 1 && texte.startsWith("'") && "=+-@".indexOf(texte.charAt(1)) >= 0
                ? texte.substring(1)
                : texte;
    }

    private static String sansEspaces(String cellule) {
        return cellule.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
