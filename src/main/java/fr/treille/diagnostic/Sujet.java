package fr.treille.diagnostic;

import fr.treille.socle.Finess;
import java.util.Locale;

/// Whose state is told.
public record Sujet(Genre genre, Finess finess) {
    public enum Genre {
        OG,
        ESSMS
    }

    public static Sujet og(Finess finess) {
        return new Sujet(Genre.OG, finess);
    }

    public static Sujet essms(Finess finess) {
        return new Sujet(Genre.ESSMS, finess);
    }

    /// `essms:350000014`, as the journal calls it.
    public String cle() {
        return genre.name().toLowerCase(Locale.ROOT) + ":" + finess.numero();
    }

    /// Of its page.
    public String adresse() {
        return "/diagnostics/" + genre.name().toLowerCase(Locale.ROOT) + "/" + finess.numero();
    }
}
