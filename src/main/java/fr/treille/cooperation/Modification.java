package fr.treille.cooperation;

import fr.treille.socle.Constat;
import java.util.List;

/// The answer to an act on something that several people may hold open.
public sealed interface Modification<T> {
    record Faite<T>(T valeur) implements Modification<T> {}

    /// Nothing changed. Every reason is given at once.
    record Refusee<T>(List<Constat> motifs) implements Modification<T> {
        public Refusee {
            if (motifs.isEmpty()) throw new IllegalArgumentException("A refusal says why");
        }
    }

    /// Nothing changed: somebody else saved in between.
    /// @param enregistree what is there now, to be shown beside what was typed
    record Conflit<T>(T enregistree) implements Modification<T> {}
}
