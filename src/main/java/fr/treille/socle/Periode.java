package fr.treille.socle;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days from one to another, both included. An absent end means « until further notice », an absent beginning « as far
/// back as we know ».
public record Periode(@Nullable LocalDate du, @Nullable LocalDate au) {
    public static final Periode TOUJOURS = new Periode(null, null);

    /// @throws IllegalArgumentException if it would end before it begins
    public Periode {
        if (du != null && au != null && au.isBefore(du)) {
            throw new IllegalArgumentException("A period from %s to %s".formatted(du, au));
        }
    }

    public static Periode depuis(LocalDate du) {
        return new Periode(du, null);
    }

    public static Periode jusquAu(LocalDate au) {
        return new Periode(null, au);
    }

    public boolean contient(LocalDate jour) {
        return (du == null || !jour.isBefore(du)) && (au == null || !jour.isAfter(au));
    }

    /// Whether every day of the other is one of this.
    public boolean couvre(Periode autre) {
        return autre.equals(commune(autre).orElse(null));
    }

    /// Whether they share a day.
    public boolean chevauche(Periode autre) {
        return commune(autre).isPresent();
    }

    /// The days both have.
    public Optional<Periode> commune(Periode autre) {
        var debut = du == null || autre.du != null && autre.du.isAfter(du) ? autre.du : du;
        var fin = au == null || autre.au != null && autre.au.isBefore(au) ? autre.au : au;
        boolean vide = debut != null && fin != null && fin.isBefore(debut);
        return vide ? Optional.empty() : Optional.of(new Periode(debut, fin));
    }

    /// The same, ended on this day.
    /// @throws IllegalArgumentException if it had not begun, or was already over
    public Periode close(LocalDate au) {
        if (!contient(au)) throw new IllegalArgumentException("%s does not hold %s".formatted(this, au));
        return new Periode(du, au);
    }

    /// `depuis le 1er mars 2026`, `du 1er mars 2026 au 31 mars 2026`, `jusqu’au 31 mars 2026`, `sans limite`
    @Override
    public String toString() {
        if (du == null) return au == null ? "sans limite" : "jusqu’au " + Dates.longue(au);
        return au == null
                ? "depuis le " + Dates.longue(du)
                : "du %s au %s".formatted(Dates.longue(du), Dates.longue(au));
    }
}
