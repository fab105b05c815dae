package fr.treille.constitution.solveur;

/// Fast draws that depend on the seed alone (xorshift64*).
final class Hasard {
    private long etat;

    Hasard(long graine) {
        long z = graine + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        etat = (z ^ z >>> 31) | 1;
    }

    private long suivant() {
        etat ^= etat >>> 12;
        etat ^= etat << 25;
        etat ^= etat >>> 27;
        return etat * 0x2545F4914F6CDD1DL;
    }

    /// @return 0 to n - 1; n at least 1
    int entier(int n) {
        return (int) (((suivant() >>> 32) * n) >>> 32);
    }

    /// @return 0 included to 1 excluded
    double reel() {
        return (suivant() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double p) {
        return reel() < p;
    }

    /// Index drawn in proportion to weights, -1 if all are zero.
    int poids(double[] poids, int n) {
        double somme = 0;
        for (int k = 0; k < n; k++) somme += poids[k];
        double reste = reel() * somme;
        int dernier = -1;
        for (int k = 0; k < n; k++) {
            if (poids[k] <= 0) continue;
            dernier = k;
            reste -= poids[k];
            if (reste < 0) break;
        }
        return dernier;
    }

    void melanger(int[] tableau, int n) {
        for (int k = n - 1; k > 0; k--) {
            int j = entier(k + 1);
            int t = tableau[k];
            tableau[k] = tableau[j];
            tableau[j] = t;
        }
    }
}
