package fr.treille.socle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as they are written in French, with spaces that never break.
public final class Dates {
    private static final DateTimeFormatter MOIS_ET_ANNEE =
            DateTimeFormatter.ofPattern("\u00a0MMMM\u00a0uuuu", Locale.FRENCH);
    private static final DateTimeFormatter COURTE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Dates() {}

    /// `12 mars 2026`, and `1er mars 2026`
    public static String longue(LocalDate jour) {
        return (jour.getDayOfMonth() == 1 ? "1er" : jour.getDayOfMonth()) + MOIS_ET_ANNEE.format(jour);
    }

    /// `12/03/2026`
    public static String courte(LocalDate jour) {
        return COURTE.format(jour);
    }
}
