package fr.treille.constitution.solveur;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who is near whom, nearest first. Read only once built.
final class Voisinage {
    private static final int ALENTOUR = 120;
    private static final int JOURS = 24;
    private static final int RANG = 20;

    /// Seats within reach of each candidate.
    final int[][] proches;
    /// Candidates within reach of each seat, itself left out.
    final int[][] bassin;
    /// The candidates around each candidate, whatever they accept, itself first.
    final int[][] alentour;
    /// Days on which a grappe may be asked to start: every first day of readiness, or some of them if they are many.
    final int[] jours;

    Voisinage(Instance x) {
        proches = new int[x.candidats][];
        for (int i = 0; i < x.candidats; i++) {
            int ici = i;
            proches[i] = trier(IntStream.range(0, x.sieges).filter(p -> x.aPortee(ici, p)), p -> x.distance[ici][p]);
        }
        bassin = new int[x.sieges][];
        for (int p = 0; p < x.sieges; p++) {
            int la = p;
            bassin[p] = trier(
                    IntStream.range(0, x.candidats).filter(i -> i != x.siege[la] && x.aPortee(i, la)),
                    i -> x.distance[i][la]);
        }
        alentour = new int[x.candidats][];
        var plan = new Plan(x);
        for (int i = 0; i < x.candidats; i++) alentour[i] = plan.autour(i);
        int[] debuts = IntStream.of(x.debut).distinct().sorted().toArray();
        int pas = Math.max(1, (debuts.length + JOURS - 1) / JOURS);
        jours = IntStream.range(0, debuts.length)
                .filter(k -> k % pas == 0)
                .map(k -> debuts[k])
                .toArray();
    }

    private interface Eloignement {
        long de(int rang);
    }

    private static int[] trier(IntStream rangs, Eloignement eloignement) {
        return rangs.mapToLong(r -> eloignement.de(r) << RANG | r)
                .sorted()
                .mapToInt(cle -> (int) (cle & (1 << RANG) - 1))
                .toArray();
    }

    /// Flat enough to say who is around.
    private static final class Plan {
        private final float[] nord;
        private final float[] est;
        private final long[] cles;

        Plan(Instance x) {
            nord = x.nord;
            est = x.est;
            cles = new long[x.candidats];
        }

        int[] autour(int ici) {
            int n = cles.length;
            for (int k = 0; k < n; k++) {
                double dn = nord[k] - nord[ici];
                double de = est[k] - est[ici];
                long carre = (long) Math.min(1e12, (dn * dn + de * de) * 100);
                cles[k] = k == ici ? ici : carre + 1 << RANG | k;
            }
            int garde = Math.min(n, ALENTOUR);
            placer(garde);
            Arrays.sort(cles, 0, garde);
            return Arrays.stream(cles, 0, garde)
                    .mapToInt(cle -> (int) (cle & (1 << RANG) - 1))
                    .toArray();
        }

        /// Brings the smallest keys first, in no order.
        private void placer(int garde) {
            int bas = 0;
            int haut = cles.length - 1;
            while (bas < haut) {
                long pivot = cles[bas + haut >>> 1];
                int i = bas;
                int j = haut;
                while (i <= j) {
                    while (cles[i] < pivot) i++;
                    while (cles[j] > pivot) j--;
                    if (i <= j) {
                        long t = cles[i];
                        cles[i++] = cles[j];
                        cles[j--] = t;
                    }
                }
                if (garde <= j) haut = j;
                else if (garde >= i) bas = i;
                else return;
            }
        }
    }
}
