package fr.treille.constitution.solveur;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// What the search of one region may spend.
/// @param horloge nanoseconds, from any origin
/// @param fin     when it must end, on that clock; without effect on a number of changes
/// @param pas     number of changes to try, or 0 to go by the clock
/// @param arret   whether somebody asks to stop
public record Moyens(LongSupplier horloge, long fin, long pas, long graine, BooleanSupplier arret) {
    /// Nanoseconds left.
    long reste() {
        return fin - horloge.getAsLong();
    }

    /// A share of the changes, or of the time left, whichever rules.
    Effort part(double part) {
        var effort =
                pas > 0 ? Effort.pas((long) Math.ceil(pas * part)) : Effort.duree(horloge, (long) (reste() * part));
        return () -> arret.getAsBoolean() ? 1 : effort.part();
    }

    /// Tells when a share of the time left is over; never for a number of changes, unless somebody asks to stop.
    BooleanSupplier fini(double part) {
        if (pas > 0) return arret;
        long limite = horloge.getAsLong() + (long) (reste() * part);
        return () -> arret.getAsBoolean() || horloge.getAsLong() >= limite;
    }
}
