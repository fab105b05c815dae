package fr.treille.constitution;

import java.time.Duration;

/// What a run may spend, on how many threads, and where its draws start from.
/// @param duree  when it ends, on the clock of the wall, reading and writing of files left out
/// @param pas    number of changes tried in all, instead of a duration when above 0: the same plan each time
/// @param coeurs threads, at least 1; they change nothing to the plan of a number of changes
public record EffortDeCalcul(Duration duree, long pas, long graine, int coeurs) {
    public EffortDeCalcul {
        if (coeurs < 1) throw new IllegalArgumentException("Threads: " + coeurs);
        if (pas < 0 || duree.isNegative()) throw new IllegalArgumentException("Effort: %s, %d".formatted(duree, pas));
    }

    public static EffortDeCalcul duree(Duration duree, long graine, int coeurs) {
        return new EffortDeCalcul(duree, 0, graine, coeurs);
    }

    public static EffortDeCalcul pas(long pas, long graine, int coeurs) {
        return new EffortDeCalcul(Duration.ZERO, pas, graine, coeurs);
    }
}
