package fr.treille.referentiel.recherche;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// The register as it is now, held in memory to be searched. It is drawn from the database again after each import, and
/// now and then in case something else changed; nothing is lost with it.
@Component
class FondsDuRegistre {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final TirageDuFonds tirages;
    private final ReentrantLock verrou = new ReentrantLock();
    private volatile Tirage tirage = new Tirage(new Fonds.Dessin().fonds(java.util.Map.of()), "aucun", 0);

    private record Tirage(Fonds fonds, String marque, long neA) {}

    FondsDuRegistre(TirageDuFonds tirages) {
        this.tirages = tirages;
    }

    /// @param marque what identifies the state of the register: it is drawn again when it differs
    Fonds fonds(String marque) {
        var actuel = tirage;
        if (frais(actuel, marque)) return actuel.fonds;
        // While one thread draws, the others go on with what there is, unless there is nothing yet.
        if (actuel.fonds.taille() > 0 && verrou.isLocked()) return actuel.fonds;
        verrou.lock();
        try {
            if (!frais(tirage, marque)) tirage = new Tirage(tirages.tirer(), marque, System.nanoTime());
            return tirage.fonds;
        } finally {
            verrou.unlock();
        }
    }

    private static boolean frais(Tirage tirage, String marque) {
        return tirage.marque.equals(marque) && System.nanoTime() - tirage.neA < AGE.toNanos();
    }
}
