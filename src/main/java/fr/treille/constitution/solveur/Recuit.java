package fr.treille.constitution.solveur;

import java.util.Arrays;

/// Simulated annealing: a change that makes things worse is accepted less and less. The heat follows what placing one
/// candidate costs in the first plan, so that it suits dense and scattered regions alike.
final class Recuit {
    /// Chance of each move, in the order of `mouvements`, cumulated.
    private static final double[] CHANCES = {0.60, 0.95, 0.97, 0.98, 0.983, 0.99, 1};

    private static final double CHAUD = 1.0;
    private static final double FROID = 0.08;
    private static final double PART_OUVERTE = 0.6;
    private static final int PLUS_REINSERES = 14;
    private static final int ENTRE_DEUX_MOTS = 1 << 14;
    private final Instance x;
    private final Etat etat;
    private final Chantier chantier;
    private final Hasard hasard;
    private final Mouvement[] mouvements;
    private final int[] meilleur;
    private long moindre;

    Recuit(Instance x, Voisinage voisinage, long graine) {
        this.x = x;
        etat = new Etat(x);
        hasard = new Hasard(graine);
        chantier = new Chantier(x, voisinage, etat, hasard);
        mouvements = new Mouvement[] {
            new Deplacement(chantier),
            new Echange(chantier),
            new Reinsertion(chantier, PLUS_REINSERES),
            new Reconstruction(chantier),
            new Ouverture(chantier),
            new Changement(chantier),
            new Placement(chantier)
        };
        meilleur = etat.grappe.clone();
        moindre = etat.cout();
    }

    /// A first plan: volunteers drawn one after the other open what they can.
    void construire() {
        chantier.vider();
        for (int i = 0; i < x.candidats; i++) chantier.prendre(i);
        var sieges = new int[x.sieges];
        Arrays.setAll(sieges, p -> p);
        hasard.melanger(sieges, sieges.length);
        int ouvertes = 0;
        for (int p : sieges) {
            if (ouvertes >= x.sieges * PART_OUVERTE) break;
            if (etat.grappe[x.siege[p]] != Etat.AUCUNE) continue;
            if (chantier.batir(p)) ouvertes++;
        }
        chantier.replacer(0);
        if (etat.cout() < moindre) noter();
    }

    /// Told of a better plan, not of each one.
    interface Ecoute {
        void mieux(int[] plan, long cout);
    }

    /// Searches until the effort is spent.
    void mener(Effort effort, Ecoute ecoute) {
        if (x.sieges == 0) return;
        long dit = moindre;
        int depuis = 0;
        double echelle = echelle();
        double part;
        while ((part = effort.part()) < 1) {
            if (++depuis >= ENTRE_DEUX_MOTS && moindre < dit) {
                ecoute.mieux(plan(), moindre);
                dit = moindre;
                depuis = 0;
            }
            double chaleur = echelle * CHAUD * Math.pow(FROID / CHAUD, part);
            double seuil = -chaleur * Math.log(hasard.reel() + 1e-300);
            etat.retenir();
            double u = hasard.reel();
            int m = 0;
            while (u >= CHANCES[m]) m++;
            if (mouvements[m].tenter(seuil) && etat.cout() < moindre) noter();
        }
        ecoute.mieux(plan(), moindre);
    }

    private double echelle() {
        long places = 0;
        long dehors = 0;
        for (int i = 0; i < x.candidats; i++) {
            if (etat.grappe[i] == Etat.AUCUNE) dehors += x.nonPlace(i);
            else places++;
        }
        return places == 0 ? 1 : Math.max(1, (etat.cout() - dehors) / (double) places);
    }

    private void noter() {
        moindre = etat.cout();
        System.arraycopy(etat.grappe, 0, meilleur, 0, meilleur.length);
    }

    long cout() {
        return moindre;
    }

    /// The seat of each candidate in the best plan so far.
    int[] plan() {
        return meilleur.clone();
    }
}
