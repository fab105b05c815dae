package fr.treille.constitution.solveur;

import java.util.Arrays;

/// A plan being changed: which grappe each candidate is in, and of each grappe what makes a change cheap to judge.
/// What a change costs is known without looking at the other members; whether it is allowed, nearly so.
///
/// A grappe is open while it has members. Its seat enters first and leaves last; between two changes of one move a
/// grappe may be short of ESSMS or without its seat, see [#valide].
final class Etat {
    static final int AUCUNE = -1;

    private final Instance x;
    /// Candidate to the seat of its grappe, or [#AUCUNE].
    final int[] grappe;
    /// Members of each grappe, the first `effectif` of them.
    final int[][] membres;

    final int[] effectif;
    /// ESSMS of each grappe.
    final int[] taille;
    private final int[] rang;
    /// Candidates in no grappe, the first `nbSeuls` of them; their rank is kept in `rang` too.
    private final int[] seuls;

    private int nbSeuls;
    private final long[] solutions;
    private final int[] debut;
    private final int[] fin;
    private final int[] champs;
    /// Fields, and degrees, that exactly one member has.
    private final int[] champsUniques;

    private final int[] degres;
    private final int[] degresUniques;
    private long cout;
    private int[] quiABouge = new int[1024];
    private int[] dOu = new int[1024];
    private int notes;

    Etat(Instance x) {
        this.x = x;
        grappe = new int[x.candidats];
        Arrays.fill(grappe, AUCUNE);
        membres = new int[x.sieges][16];
        effectif = new int[x.sieges];
        taille = new int[x.sieges];
        rang = new int[x.candidats];
        seuls = new int[x.candidats];
        solutions = new long[x.sieges];
        debut = new int[x.sieges];
        fin = new int[x.sieges];
        champs = new int[x.sieges];
        champsUniques = new int[x.sieges];
        degres = new int[x.sieges];
        degresUniques = new int[x.sieges];
        Arrays.fill(solutions, -1L);
        Arrays.fill(debut, Integer.MIN_VALUE);
        Arrays.fill(fin, Integer.MAX_VALUE);
        for (int i = 0; i < x.candidats; i++) {
            cout += x.nonPlace(i);
            isoler(i);
        }
    }

    long cout() {
        return cout;
    }

    /// How many are in no grappe.
    int nbSeuls() {
        return nbSeuls;
    }

    int seul(int rang) {
        return seuls[rang];
    }

    boolean ouverte(int p) {
        return effectif[p] > 0;
    }

    boolean estSiege(int i) {
        int p = grappe[i];
        return p >= 0 && x.siege[p] == i;
    }

    /// Solutions that every member accepts.
    long solutions(int p) {
        return solutions[p];
    }

    /// Whether a candidate may enter a grappe as it is.
    boolean accueille(int p, int i) {
        if ((solutions[p] & x.solutions[i]) == 0
                || taille[p] + x.essms[i] > x.maximum
                || Math.max(debut[p], x.debut[i]) > Math.min(fin[p], x.fin[i])
                || x.distance[i][p] == Instance.TROP_LOIN) return false;
        for (int k : x.incompatibles[i]) if (grappe[k] == p) return false;
        return true;
    }

    /// Whether a candidate may take the place of a member.
    boolean accueilleALaPlace(int p, int i, int sortant) {
        int apres = taille[p] + x.essms[i] - x.essms[sortant];
        if (apres > x.maximum || apres < x.minimum || x.distance[i][p] == Instance.TROP_LOIN) return false;
        for (int k : x.incompatibles[i]) if (grappe[k] == p && k != sortant) return false;
        long communes = x.solutions[i];
        int premier = x.debut[i];
        int dernier = x.fin[i];
        var m = membres[p];
        for (int r = effectif[p] - 1; r >= 0; r--) {
            int k = m[r];
            if (k == sortant) continue;
            communes &= x.solutions[k];
            premier = Math.max(premier, x.debut[k]);
            dernier = Math.min(dernier, x.fin[k]);
        }
        return communes != 0 && premier <= dernier;
    }

    /// What the entry of a candidate adds to the cost of a grappe; the ESSMS it had out of any are counted apart.
    long entree(int p, int i) {
        long c = x.distance[i][p]
                + (long) x.poids.champ() * Integer.bitCount(x.champs[i] & ~champs[p])
                + x.etendue(degres[p] | x.maturite[i])
                - x.etendue(degres[p])
                + x.exces(taille[p] + x.essms[i])
                - x.exces(taille[p]);
        if (effectif[p] == 0) c += x.poids.grappe() - x.poids.champ();
        return c - ensemble(p, i);
    }

    /// What the leaving of a member adds to the cost of its grappe.
    long sortie(int i) {
        int p = grappe[i];
        long c = x.etendue(degres[p] & ~(x.maturite[i] & degresUniques[p]))
                - x.etendue(degres[p])
                - x.distance[i][p]
                - (long) x.poids.champ() * Integer.bitCount(x.champs[i] & champsUniques[p])
                + x.exces(taille[p] - x.essms[i])
                - x.exces(taille[p]);
        if (effectif[p] == 1) c -= x.poids.grappe() - x.poids.champ();
        return c + ensemble(p, i);
    }

    /// What the entry of one in the place of a member adds to the cost of a grappe.
    long remplacement(int i, int sortant) {
        int p = grappe[sortant];
        int restent = champs[p] & ~(x.champs[sortant] & champsUniques[p]);
        int degresRestants = degres[p] & ~(x.maturite[sortant] & degresUniques[p]);
        long c = x.distance[i][p]
                - x.distance[sortant][p]
                + (long) x.poids.champ() * (Integer.bitCount(restent | x.champs[i]) - Integer.bitCount(champs[p]))
                + x.etendue(degresRestants | x.maturite[i])
                - x.etendue(degres[p])
                + x.exces(taille[p] + x.essms[i] - x.essms[sortant])
                - x.exces(taille[p]);
        c += ensemble(p, sortant) - ensemble(p, i);
        if (x.affinites[i].length > 0 && Instance.contient(x.affinites[i], sortant)) c += x.poids.affinite();
        return c;
    }

    /// What a grappe costs beside the distances and the affinities.
    long coutCommun(int p) {
        return effectif[p] == 0
                ? 0
                : x.poids.grappe()
                        + (long) x.poids.champ() * (Integer.bitCount(champs[p]) - 1)
                        + x.etendue(degres[p])
                        + x.exces(taille[p]);
    }

    /// What a grappe costs.
    long coutDe(int p) {
        long c = coutCommun(p);
        for (int r = 0; r < effectif[p]; r++) {
            int i = membres[p][r];
            c += x.distance[i][p];
            for (int k : x.affinites[i]) if (k > i && grappe[k] == p) c -= x.poids.affinite();
        }
        return c;
    }

    private long ensemble(int p, int i) {
        int amis = 0;
        for (int k : x.affinites[i]) if (grappe[k] == p) amis++;
        return (long) amis * x.poids.affinite();
    }

    /// Puts a candidate in a grappe, or out of any, and takes note of where it was.
    void mettre(int i, int p) {
        if (notes == quiABouge.length) {
            quiABouge = Arrays.copyOf(quiABouge, notes * 2);
            dOu = Arrays.copyOf(dOu, notes * 2);
        }
        quiABouge[notes] = i;
        dOu[notes++] = grappe[i];
        poser(i, p);
    }

    /// From here on, [#annuler] comes back to this plan.
    void retenir() {
        notes = 0;
    }

    int repere() {
        return notes;
    }

    /// Comes back to the plan as it was at a mark.
    void annulerJusque(int repere) {
        while (notes > repere) {
            notes--;
            poser(quiABouge[notes], dOu[notes]);
        }
    }

    void annuler() {
        annulerJusque(0);
    }

    /// Whether every grappe that changed since [#retenir] has its seat and its minimum.
    boolean valide() {
        for (int k = 0; k < notes; k++) {
            if (!complete(grappe[quiABouge[k]]) || !complete(dOu[k])) return false;
        }
        return true;
    }

    private boolean complete(int p) {
        return p < 0 || effectif[p] == 0 || taille[p] >= x.minimum && grappe[x.siege[p]] == p;
    }

    private void poser(int i, int p) {
        if (grappe[i] >= 0) sortir(i);
        if (p >= 0) entrer(i, p);
    }

    private void entrer(int i, int p) {
        cout += entree(p, i) - x.nonPlace(i);
        int autre = seuls[--nbSeuls];
        seuls[rang[i]] = autre;
        rang[autre] = rang[i];
        grappe[i] = p;
        if (effectif[p] == membres[p].length) membres[p] = Arrays.copyOf(membres[p], effectif[p] * 2);
        rang[i] = effectif[p];
        membres[p][effectif[p]++] = i;
        taille[p] += x.essms[i];
        solutions[p] &= x.solutions[i];
        debut[p] = Math.max(debut[p], x.debut[i]);
        fin[p] = Math.min(fin[p], x.fin[i]);
        champsUniques[p] = champsUniques[p] & ~x.champs[i] | x.champs[i] & ~champs[p];
        champs[p] |= x.champs[i];
        degresUniques[p] = degresUniques[p] & ~x.maturite[i] | x.maturite[i] & ~degres[p];
        degres[p] |= x.maturite[i];
    }

    private void sortir(int i) {
        int p = grappe[i];
        cout += sortie(i) + x.nonPlace(i);
        grappe[i] = AUCUNE;
        int dernier = membres[p][--effectif[p]];
        membres[p][rang[i]] = dernier;
        rang[dernier] = rang[i];
        taille[p] -= x.essms[i];
        isoler(i);
        relire(p);
    }

    private void isoler(int i) {
        rang[i] = nbSeuls;
        seuls[nbSeuls++] = i;
    }

    private void relire(int p) {
        long communes = -1L;
        int premier = Integer.MIN_VALUE;
        int ultime = Integer.MAX_VALUE;
        int vus = 0;
        int uniques = 0;
        int degresVus = 0;
        int degresSeuls = 0;
        var m = membres[p];
        for (int r = effectif[p] - 1; r >= 0; r--) {
            int k = m[r];
            communes &= x.solutions[k];
            premier = Math.max(premier, x.debut[k]);
            ultime = Math.min(ultime, x.fin[k]);
            uniques = uniques & ~x.champs[k] | x.champs[k] & ~vus;
            vus |= x.champs[k];
            degresSeuls = degresSeuls & ~x.maturite[k] | x.maturite[k] & ~degresVus;
            degresVus |= x.maturite[k];
        }
        solutions[p] = communes;
        debut[p] = premier;
        fin[p] = ultime;
        champs[p] = vus;
        champsUniques[p] = uniques;
        degres[p] = degresVus;
        degresUniques[p] = degresSeuls;
    }
}
