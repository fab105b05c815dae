package fr.treille.constitution.solveur;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The cheapest grappe of one seat when each candidate brings a reward: the pricing problem of the Lagrangian
/// relaxation.
///
/// What is answered is never above the truth, which is what makes the bound valid. The grappe is looked for over
/// every solution, every common day, every range of degrees and every set of fields, each of them exactly; what is
/// relaxed:
/// - incompatible pairs are allowed;
/// - each side of an affinity takes half of it, whether the other comes or not (a pair put together takes the whole);
/// - a candidate may come in part, by whole ESSMS: the best choice is then by increasing cost per ESSMS, down to
///   where one more costs, or up to the minimum (fractional knapsack with a convex penalty of size).
final class Tarif {
    private static final int RANG = 20;
    private static final int CHAMPS_COMPTES = 7;

    /// Every degree, every field.
    private static final int TOUS = -1;

    private final Instance x;
    private final Voisinage voisinage;
    /// First days of readiness, sorted: a grappe that has a common day has one of them.
    private final int[] jours;

    private final int[] premierJour;
    private final int[] dernierJour;
    private final long[] cles;
    private final double[] prix;
    /// The candidates in reach of the seat, cheapest per ESSMS first.
    private final int[] offres;

    private int nbOffres;
    private double[] planchers = new double[64];
    private long[] ordre = new long[64];
    /// Those of one solution and one day.
    private final int[] eligibles;

    private int nbEligibles;
    private double moindre;
    private double base;
    private int siege;
    private int meilleureSolution;
    private int meilleurJour;
    private int meilleursDegres;
    private int meilleursChamps;
    /// The grappe found: candidates and the part of each that comes, the seat first.
    final int[] membres;

    final double[] parts;
    int nbMembres;

    Tarif(Instance x, Voisinage voisinage) {
        this.x = x;
        this.voisinage = voisinage;
        jours = IntStream.of(x.debut).distinct().sorted().toArray();
        premierJour = new int[x.candidats];
        dernierJour = new int[x.candidats];
        for (int i = 0; i < x.candidats; i++) {
            premierJour[i] = Arrays.binarySearch(jours, x.debut[i]);
            int apres = Arrays.binarySearch(jours, x.fin[i]);
            dernierJour[i] = apres >= 0 ? apres : -apres - 2;
        }
        cles = new long[x.candidats];
        prix = new double[x.candidats];
        offres = new int[x.candidats];
        eligibles = new int[x.candidats];
        membres = new int[x.candidats];
        parts = new double[x.candidats];
    }

    /// @param primes reward of each candidate
    /// @return 0 when no grappe of this seat costs less than its rewards; else what the cheapest may cost, below 0,
    ///     and `membres` says who is in it
    double evaluer(int p, double[] primes) {
        nbMembres = 0;
        siege = x.siege[p];
        if (!x.aPortee(siege, p) || x.essms[siege] > x.maximum) return 0;
        base = x.poids.grappe()
                + (long) x.poids.champ() * (Integer.bitCount(x.champs[siege]) - 1)
                + offre(siege, p, primes);
        ranger(p, primes);
        moindre = 0;
        int premier = premierJour[siege];
        int nbJours = dernierJour[siege] - premier + 1;
        int nb = planchers(premier, nbJours);
        for (int k = 0; k < nb; k++) {
            int etiquette = (int) (ordre[k] & (1 << RANG) - 1);
            if (planchers[etiquette] >= moindre) break;
            chercher(etiquette / nbJours, premier + etiquette % nbJours);
        }
        if (moindre < 0) retrouver();
        return moindre;
    }

    private double offre(int i, int p, double[] primes) {
        double c = x.distance[i][p] - primes[i];
        for (int k : x.affinites[i]) if (x.aPortee(k, p)) c -= x.poids.affinite() / 2.0;
        return c;
    }

    private void ranger(int p, double[] primes) {
        nbOffres = 0;
        for (int i : voisinage.bassin[p]) {
            double c = offre(i, p, primes);
            prix[i] = c;
            if (x.essms[i] == 0 && c >= 0) continue;
            double parEssms = x.essms[i] == 0 ? Double.NEGATIVE_INFINITY : c / x.essms[i];
            cles[nbOffres++] = triable(parEssms) & -(1L << RANG) | i;
        }
        Arrays.sort(cles, 0, nbOffres);
        for (int k = 0; k < nbOffres; k++) offres[k] = (int) (cles[k] & (1 << RANG) - 1);
    }

    private static long triable(double v) {
        long bits = Double.doubleToLongBits(v);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    /// For each solution and day, the rewards of everybody, as if size, fields and degrees cost nothing.
    /// @return how many labels may be worth a search, in `ordre`, the most promising first
    private int planchers(int premier, int nbJours) {
        int nb = x.noms.size() * nbJours;
        if (planchers.length < nb) {
            planchers = new double[nb];
            ordre = new long[nb];
        }
        Arrays.fill(planchers, 0, nb, 0);
        long acceptees = x.solutions[siege];
        for (int k = 0; k < nbOffres; k++) {
            int i = offres[k];
            if (prix[i] >= 0) continue;
            int de = Math.max(premierJour[i] - premier, 0);
            int a = Math.min(dernierJour[i] - premier, nbJours - 1);
            for (long s = acceptees & x.solutions[i]; s != 0; s &= s - 1) {
                int debut = Long.numberOfTrailingZeros(s) * nbJours;
                for (int t = de; t <= a; t++) planchers[debut + t] += prix[i];
            }
        }
        int gardes = 0;
        for (long s = acceptees; s != 0; s &= s - 1) {
            int debut = Long.numberOfTrailingZeros(s) * nbJours;
            for (int t = debut; t < debut + nbJours; t++) {
                planchers[t] += base;
                if (planchers[t] < 0) ordre[gardes++] = triable(planchers[t]) & -(1L << RANG) | t;
            }
        }
        Arrays.sort(ordre, 0, gardes);
        return gardes;
    }

    private void chercher(int solution, int jour) {
        int tousDegres = filtrer(solution, jour);
        if (base + remplir(TOUS, TOUS, false) >= moindre) return;
        int sien = x.maturite[siege];
        for (int bas = Integer.lowestOneBit(tousDegres); bas != 0 && bas <= sien; bas <<= 1) {
            if ((tousDegres & bas) == 0) continue;
            for (int haut = sien; haut != 0 && haut <= Integer.highestOneBit(tousDegres); haut <<= 1) {
                if ((tousDegres & haut) == 0) continue;
                chercherLesChamps(solution, jour, (haut | haut - 1) & -bas);
            }
        }
    }

    private int filtrer(int solution, int jour) {
        nbEligibles = 0;
        int degres = x.maturite[siege];
        for (int k = 0; k < nbOffres; k++) {
            int i = offres[k];
            if ((x.solutions[i] >> solution & 1) == 0 || premierJour[i] > jour || dernierJour[i] < jour) continue;
            eligibles[nbEligibles++] = i;
            degres |= x.maturite[i];
        }
        return degres;
    }

    private void chercherLesChamps(int solution, int jour, int degres) {
        double fixe = base + x.etendue(degres);
        double gain = remplir(degres, TOUS, false);
        if (fixe + gain >= moindre) return;
        int autres = 0;
        for (int k = 0; k < nbEligibles; k++) {
            if ((x.maturite[eligibles[k]] & degres) != 0) autres |= x.champs[eligibles[k]];
        }
        autres &= ~x.champs[siege];
        int comptes = 0;
        for (int b = autres; b != 0 && Integer.bitCount(comptes) < CHAMPS_COMPTES; b &= b - 1) {
            comptes |= Integer.lowestOneBit(b);
        }
        int gratuits = x.champs[siege] | autres & ~comptes;
        for (int choisis = comptes; ; choisis = choisis - 1 & comptes) {
            double seuil = fixe + (double) x.poids.champ() * Integer.bitCount(choisis);
            if (seuil + gain < moindre) {
                double c = seuil + remplir(degres, choisis | gratuits, false);
                if (c < moindre) {
                    moindre = c;
                    meilleureSolution = solution;
                    meilleurJour = jour;
                    meilleursDegres = degres;
                    meilleursChamps = choisis | gratuits;
                }
            }
            if (choisis == 0) return;
        }
    }

    /// Takes the eligible ones of these degrees and fields, the cheapest per ESSMS first.
    /// @return what they cost with the penalty of size, infinite when the minimum is out of reach
    private double remplir(int degres, int champs, boolean noter) {
        int taille = x.essms[siege];
        double c = x.exces(taille);
        for (int k = 0; k < nbEligibles; k++) {
            int i = eligibles[k];
            if ((x.maturite[i] & degres) == 0 || (x.champs[i] & ~champs) != 0) continue;
            int e = x.essms[i];
            if (e == 0) {
                c += prix[i];
                if (noter) noter(i, 1);
                continue;
            }
            double parEssms = prix[i] / e;
            if (taille >= x.minimum && parEssms >= 0) break;
            int pris = prendre(e, taille, parEssms);
            if (pris == 0) break;
            c += parEssms * pris + x.exces(taille + pris) - x.exces(taille);
            taille += pris;
            if (noter) noter(i, (double) pris / e);
        }
        return taille < x.minimum ? Double.POSITIVE_INFINITY : c;
    }

    /// How many ESSMS of one offer are worth taking.
    private int prendre(int e, int taille, double parEssms) {
        int possibles = Math.min(e, x.maximum - taille);
        int pris = Math.clamp(x.minimum - (long) taille, 0, Math.max(possibles, 0));
        if (parEssms < 0) pris = Math.clamp(x.poids.tailleSeuil() - (long) taille, pris, Math.max(possibles, pris));
        while (pris < possibles && parEssms + x.exces(taille + pris + 1) - x.exces(taille + pris) < 0) pris++;
        return pris;
    }

    private void noter(int i, double part) {
        membres[nbMembres] = i;
        parts[nbMembres++] = part;
    }

    private void retrouver() {
        noter(siege, 1);
        filtrer(meilleureSolution, meilleurJour);
        remplir(meilleursDegres, meilleursChamps, true);
    }
}
