package fr.treille.constitution.solveur;

import fr.treille.constitution.Candidat;
import fr.treille.constitution.Parametres;
import fr.treille.constitution.Poids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// One region as the engine sees it: a candidate is its rank in the list, a possible seat is its rank among the
/// volunteers. A grappe is known by its seat, so there are never two at one seat. Read only once built.
final class Instance {
    /// A distance beyond the largest allowed, or unknown.
    static final short TROP_LOIN = -1;

    private static final double KM_PAR_DEGRE = 111.195;
    private static final float AILLEURS = 1e5f;

    final Poids poids;
    final int minimum;
    final int maximum;
    /// Names of the solutions that at least one candidate can tell from the others.
    final List<String> noms;
    final int candidats;
    final int[] essms;
    /// Accepted solutions, one bit each.
    final long[] solutions;
    /// Fields, one bit each.
    final int[] champs;
    /// Degree, as one bit: a set of degrees is then one number.
    final int[] maturite;
    /// First and last day of readiness, in days since 1970.
    final int[] debut;

    final int[] fin;
    final int[][] affinites;
    final int[][] incompatibles;
    final int sieges;
    /// Seat to candidate.
    final int[] siege;
    /// Candidate to seat, -1 for one that does not volunteer.
    final int[] rangDeSiege;
    /// Kilometres from a candidate to a seat, rounded, or [#TROP_LOIN].
    final short[][] distance;
    /// Kilometres north and east on a flat map, good enough to say who is around; far away without a position.
    final float[] nord;

    final float[] est;

    Instance(List<Candidat> liste, Parametres parametres) {
        var region = liste.isEmpty() ? "" : liste.getFirst().region();
        poids = parametres.poids();
        minimum = parametres.minimum(region);
        maximum = parametres.maximum();
        noms = distinctes(liste, parametres.solutions());
        candidats = liste.size();
        essms = liste.stream().mapToInt(Candidat::essms).toArray();
        solutions = liste.stream()
                .mapToLong(c -> c.solutions().isEmpty() ? masque(noms, noms) : masque(c.solutions(), noms))
                .toArray();
        var codes = codes(liste);
        champs = liste.stream().mapToInt(c -> (int) masque(c.champs(), codes)).toArray();
        maturite = liste.stream().mapToInt(c -> 1 << c.maturite()).toArray();
        debut = liste.stream().mapToInt(c -> (int) c.pretDu().toEpochDay()).toArray();
        fin = liste.stream().mapToInt(c -> (int) c.pretAu().toEpochDay()).toArray();
        var rangs = new HashMap<String, Integer>();
        for (int i = 0; i < candidats; i++) rangs.put(liste.get(i).id(), i);
        affinites = paires(liste.stream().map(Candidat::affinites).toList(), rangs);
        incompatibles = paires(liste.stream().map(Candidat::incompatibilites).toList(), rangs);
        siege = IntStream.range(0, candidats)
                .filter(i -> liste.get(i).porteur())
                .toArray();
        sieges = siege.length;
        rangDeSiege = new int[candidats];
        Arrays.fill(rangDeSiege, -1);
        for (int p = 0; p < sieges; p++) rangDeSiege[siege[p]] = p;
        distance = distances(liste, siege, parametres.distanceMax());
        nord = new float[candidats];
        est = new float[candidats];
        for (int i = 0; i < candidats; i++) {
            var position = liste.get(i).position();
            nord[i] = position == null ? AILLEURS : (float) (position.latitude() * KM_PAR_DEGRE);
            est[i] = position == null
                    ? AILLEURS
                    : (float) (position.longitude() * KM_PAR_DEGRE * Math.cos(Math.toRadians(position.latitude())));
        }
    }

    /// Whether two candidates could be in one grappe, their distance apart.
    boolean accord(int i, int j) {
        return (solutions[i] & solutions[j]) != 0
                && Math.max(debut[i], debut[j]) <= Math.min(fin[i], fin[j])
                && (i == j || !contient(incompatibles[i], j));
    }

    /// Whether a candidate could be in a grappe at this seat, whoever else is in it.
    boolean aPortee(int i, int siege) {
        return distance[i][siege] != TROP_LOIN && accord(i, this.siege[siege]);
    }

    /// Cost of the ESSMS of a grappe beyond the threshold.
    long exces(int taille) {
        long x = taille - poids.tailleSeuil();
        return x <= 0 ? 0 : poids.taille() * x * x;
    }

    /// Cost of a set of degrees.
    long etendue(int degres) {
        return degres == 0
                ? 0
                : (long) poids.maturite()
                        * (31 - Integer.numberOfLeadingZeros(degres) - Integer.numberOfTrailingZeros(degres));
    }

    /// What leaving a candidate in no grappe costs.
    long nonPlace(int i) {
        return (long) poids.nonPlace() * essms[i];
    }

    static boolean contient(int[] rangs, int j) {
        for (int k : rangs) if (k == j) return true;
        return false;
    }

    /// Solutions that every candidate treats alike are one: the first of those that nobody names stands for them all.
    private static List<String> distinctes(List<Candidat> liste, List<String> solutions) {
        Set<String> nommees = new TreeSet<>();
        liste.forEach(c -> nommees.addAll(c.solutions()));
        var gardees = new LinkedHashSet<String>();
        boolean autre = false;
        for (var solution : solutions) {
            if (nommees.contains(solution)) {
                gardees.add(solution);
            } else if (!autre) {
                gardees.add(solution);
                autre = true;
            }
        }
        if (gardees.size() > Long.SIZE) {
            throw new IllegalArgumentException("%d solutions in one region, at most %d".formatted(gardees.size(), 64));
        }
        return List.copyOf(gardees);
    }

    private static List<String> codes(List<Candidat> liste) {
        var codes = new TreeSet<String>();
        liste.forEach(c -> codes.addAll(c.champs()));
        if (codes.size() >= Integer.SIZE) {
            throw new IllegalArgumentException("%d fields in one region, at most %d".formatted(codes.size(), 31));
        }
        return List.copyOf(codes);
    }

    private static long masque(Iterable<String> mots, List<String> tous) {
        long masque = 0;
        for (var mot : mots) {
            int rang = tous.indexOf(mot);
            if (rang >= 0) masque |= 1L << rang;
        }
        return masque;
    }

    /// Both sides of each pair, whoever said it, in order, each once.
    private static int[][] paires(List<Set<String>> dits, Map<String, Integer> rangs) {
        var voisins = IntStream.range(0, dits.size())
                .mapToObj(_ -> new TreeSet<Integer>())
                .toList();
        for (int i = 0; i < dits.size(); i++) {
            for (var autre : dits.get(i)) {
                var j = rangs.get(autre);
                if (j == null || j == i) continue;
                voisins.get(i).add(j);
                voisins.get(j).add(i);
            }
        }
        return voisins.stream()
                .map(v -> v.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static short[][] distances(List<Candidat> liste, int[] siege, double max) {
        var table = new short[liste.size()][siege.length];
        for (int i = 0; i < table.length; i++) {
            var ici = liste.get(i).position();
            for (int p = 0; p < siege.length; p++) {
                var la = liste.get(siege[p]).position();
                double km = ici == null || la == null ? Double.POSITIVE_INFINITY : ici.distance(la);
                table[i][p] = km <= max ? (short) Math.floor(km + 0.5) : TROP_LOIN;
            }
        }
        return table;
    }
}
