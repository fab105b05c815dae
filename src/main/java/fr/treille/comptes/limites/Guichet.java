package fr.treille.comptes.limites;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives places one by one, and takes them from PostgreSQL by small lots, so that a request costs it nothing.
public class Guichet {
    /// A lot is this part of the places of the window.
    private static final int PAR_LOT = 20;

    private final Compteurs compteurs;
    private final ConcurrentHashMap<String, Lot> lots = new ConcurrentHashMap<>();

    public Guichet(Compteurs compteurs) {
        this.compteurs = compteurs;
    }

    /// Places taken and not used yet.
    private record Lot(AtomicInteger reste, long jusqua) {}

    /// @return how long to wait, empty when the place is granted
    public Optional<Duration> prendre(String cle, int places, Duration fenetre) {
        long maintenant = System.nanoTime();
        var lot = lots.get(cle);
        if (lot != null && lot.jusqua() > maintenant && lot.reste().decrementAndGet() >= 0) return Optional.empty();
        if (lots.size() > 10_000) lots.entrySet().removeIf(l -> l.getValue().jusqua() < maintenant);
        int combien = Math.max(1, places / PAR_LOT);
        var attente = compteurs.prendre("page:" + cle, places, fenetre, combien);
        if (attente.isEmpty() && combien > 1) {
            lots.put(cle, new Lot(new AtomicInteger(combien - 1), maintenant + fenetre.toNanos() / 4));
        }
        return attente;
    }
}
