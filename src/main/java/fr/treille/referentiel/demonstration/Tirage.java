package fr.treille.referentiel.demonstration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Draws that give the same results at each run: one seed, one order.
final class Tirage {
    private final SplittableRandom hasard;

    Tirage(long graine) {
        this.hasard = new SplittableRandom(graine);
    }

    int entier(int borne) {
        return hasard.nextInt(borne);
    }

    double reel() {
        return hasard.nextDouble();
    }

    boolean chance(double probabilite) {
        return hasard.nextDouble() < probabilite;
    }

    <T> T un(List<T> choix) {
        return choix.get(hasard.nextInt(choix.size()));
    }

    /// @param poids none negative, not all zero
    <T> T pondere(List<T> choix, ToDoubleFunction<T> poids) {
        double total = 0;
        for (var c : choix) total += poids.applyAsDouble(c);
        double reste = hasard.nextDouble() * total;
        T dernier = choix.getFirst();
        for (var c : choix) {
            double p = poids.applyAsDouble(c);
            if (p <= 0) continue;
            dernier = c;
            reste -= p;
            if (reste < 0) break;
        }
        return dernier;
    }
}
