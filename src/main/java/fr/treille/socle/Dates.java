package fr.treille.socle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as they are written in French, with spaces that never break.
public final class Dates {
    /// Where the days and hours of the house fall, unless a region's own are meant ([Region#fuseau]).
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter MOIS_ET_ANNEE =
            DateTimeFormatter.ofPattern("\u00a0MMMM\u00a0uuuu", Locale.FRENCH);
    private static final DateTimeFormatter COURTE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    /// The day of Paris in which this instant falls.
    public static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /// `10:42`, in Paris.
    public static String heure(Instant instant) {
        return HEURE.format(instant.atZone(PARIS));
    }

    /// `12/03/2026 à 10:42`, in Paris.
    public static String moment(Instant instant) {
        return courte(jour(instant)) + " à " + heure(instant);
    }

    /// `12 mars 2026`, and `1er mars 2026`
    public static String longue(LocalDate jour) {
        return (jour.getDayOfMonth() == 1 ? "1er" : jour.getDayOfMonth()) + MOIS_ET_ANNEE.format(jour);
    }

    /// `12/03/2026`
    public static String courte(LocalDate jour) {
        return COURTE.format(jour);
    }
}
