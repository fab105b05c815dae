package fr.treille.programme;

import fr.treille.socle.Constat;
import java.util.List;
import java.util.UUID;

/// The answer to a parameter said by the national administrator.
public sealed interface Completion {
    /// @param campagne in force from now on
    record Acceptee(Campagne campagne) implements Completion {}

    /// Waits for another administrator: the campaign has not changed.
    record Proposee(UUID proposition) implements Completion {}

    /// Nothing changed. Every reason is given at once.
    record Refusee(List<Constat> motifs) implements Completion {
        public Refusee {
            if (motifs.isEmpty()) throw new IllegalArgumentException("A refusal says why");
        }
    }
}
