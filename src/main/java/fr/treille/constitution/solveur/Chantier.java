package fr.treille.constitution.solveur;

import java.util.Arrays;

/// What the larger moves share: a pool of candidates taken out of their grappes, and the ways to put them back.
final class Chantier {
    private static final int TIRAGES = 6;
    private static final int ESSAIS = 24;
    private static final int APPELS = 20;
    /// What bringing ESSMS to a grappe short of its minimum is worth, in cost.
    private static final int PRIME = 40;

    final Instance x;
    final Voisinage voisinage;
    final Etat etat;
    final Hasard hasard;
    private final int[] pool;
    private int enPool;
    /// Grappes that lost a member.
    private int[] touchees = new int[64];

    private int nbTouchees;
    private final double[] poids;
    private final long[] cles;

    Chantier(Instance x, Voisinage voisinage, Etat etat, Hasard hasard) {
        this.x = x;
        this.voisinage = voisinage;
        this.etat = etat;
        this.hasard = hasard;
        pool = new int[x.candidats];
        cles = new long[x.candidats];
        poids = new double[Math.max(Long.SIZE, voisinage.jours.length)];
    }

    void vider() {
        enPool = 0;
        nbTouchees = 0;
    }

    int enPool() {
        return enPool;
    }

    int duPool(int rang) {
        return pool[rang];
    }

    /// Takes a candidate out of its grappe, if it has one.
    void prendre(int i) {
        int p = etat.grappe[i];
        if (p >= 0) {
            etat.mettre(i, Etat.AUCUNE);
            toucher(p);
        }
        pool[enPool++] = i;
    }

    /// Takes everybody out, the seat last.
    void dissoudre(int p) {
        int siege = x.siege[p];
        for (int r = etat.effectif[p] - 1; r >= 0; r--) {
            int i = etat.membres[p][r];
            if (i != siege) prendre(i);
        }
        if (etat.grappe[siege] == p) prendre(siege);
    }

    void toucher(int p) {
        for (int k = 0; k < nbTouchees; k++) if (touchees[k] == p) return;
        if (nbTouchees == touchees.length) touchees = Arrays.copyOf(touchees, nbTouchees * 2);
        touchees[nbTouchees++] = p;
    }

    /// An open grappe near a candidate, other than its own, the nearest more often; -1 after some draws in vain.
    int grappeProche(int i, int sauf) {
        var proches = voisinage.proches[i];
        for (int k = 0; k < TIRAGES && proches.length > 0; k++) {
            double u = hasard.reel();
            int p = proches[(int) (u * u * proches.length)];
            if (p != sauf && etat.ouverte(p)) return p;
        }
        return Etat.AUCUNE;
    }

    /// Puts each candidate of the pool where it costs least, in an order that is drawn; some stay alone.
    /// @param oubli chance that a grappe is not thought of
    void replacer(double oubli) {
        ordonner();
        for (int k = 0; k < enPool; k++) {
            int i = pool[k];
            if (etat.grappe[i] != Etat.AUCUNE) continue;
            int p = meilleure(i, oubli);
            if (p >= 0) etat.mettre(i, p);
        }
    }

    private int meilleure(int i, double oubli) {
        int choisie = Etat.AUCUNE;
        long moindre = x.nonPlace(i);
        int essais = 0;
        long amis = (long) x.affinites[i].length * x.poids.affinite() + PRIME;
        for (int p : voisinage.proches[i]) {
            if (!etat.ouverte(p)) continue;
            if (x.distance[i][p] - amis >= moindre) break;
            if (!etat.accueille(p, i) || oubli > 0 && hasard.chance(oubli)) continue;
            long c = etat.entree(p, i) - (etat.taille[p] < x.minimum ? PRIME : 0);
            if (c < moindre) {
                moindre = c;
                choisie = p;
            }
            if (++essais >= ESSAIS) break;
        }
        return choisie;
    }

    private void ordonner() {
        int maniere = hasard.entier(4);
        if (maniere == 0) {
            hasard.melanger(pool, enPool);
            return;
        }
        for (int k = 0; k < enPool; k++) {
            int i = pool[k];
            var proches = voisinage.proches[i];
            int cle = switch (maniere) {
                case 1 -> -x.essms[i];
                case 2 -> Long.bitCount(x.solutions[i]) * 10 + (x.fin[i] - x.debut[i]) / 60;
                default -> proches.length > 0 ? -x.distance[i][proches[0]] : 0;
            };
            cles[k] = (long) (cle * 8 + hasard.entier(8)) << 32 | i;
        }
        Arrays.sort(cles, 0, enPool);
        for (int k = 0; k < enPool; k++) pool[k] = (int) cles[k];
    }

    /// Brings the grappes that lost members back to their minimum with members of their neighbours; one that cannot
    /// be is dissolved.
    void reparer() {
        for (int t = 0; t < nbTouchees; t++) {
            int p = touchees[t];
            if (!etat.ouverte(p)) continue;
            boolean sansSiege = etat.grappe[x.siege[p]] != p;
            while (!sansSiege && etat.taille[p] < x.minimum) {
                int i = renfort(p);
                if (i < 0) break;
                etat.mettre(i, p);
            }
            if (sansSiege || etat.taille[p] < x.minimum) {
                enPool = 0;
                dissoudre(p);
                replacer(0);
            }
        }
    }

    private int renfort(int p) {
        int choisi = -1;
        long moindre = Long.MAX_VALUE;
        int vus = 0;
        for (int i : voisinage.bassin[p]) {
            int q = etat.grappe[i];
            if (q == p || x.essms[i] == 0) continue;
            if (q >= 0 && (etat.taille[q] - x.essms[i] < x.minimum || etat.estSiege(i))) continue;
            if (!etat.accueille(p, i)) continue;
            long c = etat.entree(p, i) + (q >= 0 ? etat.sortie(i) : -x.nonPlace(i));
            c = c * 16 / Math.min(x.essms[i], x.minimum - etat.taille[p]);
            if (c < moindre) {
                moindre = c;
                choisi = i;
            }
            if (++vus > APPELS) break;
        }
        return choisi;
    }

    /// Opens a grappe of one solution on one day with candidates of the pool.
    /// @return whether it reached the minimum; if not, nothing changed
    private boolean batir(int p, int solution, int jour) {
        int siege = x.siege[p];
        if (etat.ouverte(p) || etat.grappe[siege] != Etat.AUCUNE || !convient(siege, solution, jour)) return false;
        if (x.distance[siege][p] == Instance.TROP_LOIN || x.essms[siege] > x.maximum) return false;
        int repere = etat.repere();
        etat.mettre(siege, p);
        while (etat.taille[p] < x.minimum) {
            int choisi = -1;
            double moindre = Double.MAX_VALUE;
            for (int k = 0; k < enPool; k++) {
                int i = pool[k];
                if (etat.grappe[i] != Etat.AUCUNE || x.essms[i] == 0 || !convient(i, solution, jour)) continue;
                if (!etat.accueille(p, i)) continue;
                double c = (etat.entree(p, i) - 30) / (double) x.essms[i] * (0.8 + 0.4 * hasard.reel());
                if (c < moindre) {
                    moindre = c;
                    choisi = i;
                }
            }
            if (choisi < 0) {
                etat.annulerJusque(repere);
                return false;
            }
            etat.mettre(choisi, p);
        }
        return true;
    }

    boolean convient(int i, int solution, int jour) {
        return (x.solutions[i] >> solution & 1) != 0 && x.debut[i] <= jour && jour <= x.fin[i];
    }

    /// A solution that a seat accepts, drawn by the ESSMS of a group of candidates that could take it.
    /// @param permises bits of the solutions to draw from
    /// @return -1 if there is none
    int tirerSolution(int p, long permises, int[] parmi, int combien) {
        long acceptees = x.solutions[x.siege[p]] & permises;
        if (Long.bitCount(acceptees) <= 1) return acceptees == 0 ? -1 : Long.numberOfTrailingZeros(acceptees);
        int nb = x.noms.size();
        for (int s = 0; s < nb; s++) {
            double somme = 0.01;
            poids[s] = 0;
            if ((acceptees >> s & 1) == 0) continue;
            for (int k = 0; k < combien; k++) {
                int i = parmi[k];
                int choix = Long.bitCount(x.solutions[i]);
                if ((x.solutions[i] >> s & 1) == 0 || x.distance[i][p] == Instance.TROP_LOIN) continue;
                somme += x.essms[i] * (choix == 1 ? 3 : 1 / Math.sqrt(choix)) / (10.0 + x.distance[i][p]);
            }
            poids[s] = somme * somme;
        }
        return hasard.poids(poids, nb);
    }

    /// A day between two when a seat is ready, drawn by the ESSMS of a group of candidates that could start then.
    int tirerJour(int p, int solution, int premier, int dernier, int[] parmi, int combien) {
        int siege = x.siege[p];
        int du = Math.max(premier, x.debut[siege]);
        int au = Math.min(dernier, x.fin[siege]);
        var jours = voisinage.jours;
        for (int t = 0; t < jours.length; t++) {
            int jour = jours[t];
            double somme = 0.01;
            poids[t] = 0;
            if (jour < du || jour > au) continue;
            for (int k = 0; k < combien; k++) {
                int i = parmi[k];
                if (convient(i, solution, jour)) somme += x.essms[i] * 700.0 / (x.fin[i] - x.debut[i] + 60);
            }
            poids[t] = somme * somme * somme;
        }
        int tire = hasard.poids(poids, jours.length);
        return tire < 0 ? du : jours[tire];
    }

    /// Opens the grappe of a seat with candidates of the pool, one solution and one day drawn from what they accept.
    boolean batir(int p) {
        int siege = x.siege[p];
        int solution = tirerSolution(p, -1L, pool, enPool);
        return solution >= 0 && batir(p, solution, tirerJour(p, solution, x.debut[siege], x.fin[siege], pool, enPool));
    }
}
