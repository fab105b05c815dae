package fr.treille.constitution.solveur;

import java.util.function.LongSupplier;

/// What a search may spend, asked once per change tried.
interface Effort {
    /// @return what is spent, 0 at the start, 1 or more when it must end
    double part();

    /// A number of changes: the same search each time.
    static Effort pas(long pas) {
        return new Effort() {
            private long faits;

            @Override
            public double part() {
                return pas <= 0 ? 1 : (double) faits++ / pas;
            }
        };
    }

    /// From now on, by a clock in nanoseconds, read from time to time.
    static Effort duree(LongSupplier horloge, long nanos) {
        long debut = horloge.getAsLong();
        return new Effort() {
            private static final int LECTURE = 32;
            private int depuis = LECTURE;
            private double part;

            @Override
            public double part() {
                if (++depuis >= LECTURE) {
                    depuis = 0;
                    part = nanos <= 0 ? 1 : (double) (horloge.getAsLong() - debut) / nanos;
                }
                return part;
            }
        };
    }
}
