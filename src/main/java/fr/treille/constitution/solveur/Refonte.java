package fr.treille.constitution.solveur;

/// Founds a grappe anew at a seat, for one solution and one day: those of its members who can follow stay, neighbours
/// are called until the minimum is reached, those who lost their place are put back elsewhere.
final class Refonte {
    static final int AUTOUR = 80;
    private static final int APPELS = 25;
    /// What taking in somebody who was alone is worth, in cost.
    private static final int SEUL = 300;
    /// What bringing a neighbour below its minimum costs.
    private static final int CREUSER = 25;
    private final Chantier c;
    private int[] anciens = new int[64];

    Refonte(Chantier chantier) {
        c = chantier;
    }

    /// @param source   the grappe whose members are kept where they can be, or -1
    /// @param p        the seat, of that grappe or of none
    /// @param permises bits of the solutions to draw from
    /// @param invite   a candidate that must be in it, or -1
    boolean tenter(int source, int p, long permises, int invite, double seuil) {
        var e = c.etat;
        var x = c.x;
        int siege = x.siege[p];
        if (!x.aPortee(siege, p) || x.essms[siege] > x.maximum) return false;
        var bassin = c.voisinage.bassin[p];
        int autour = Math.min(AUTOUR, bassin.length);
        long choix = invite < 0 ? permises : permises & x.solutions[invite];
        int solution = c.tirerSolution(p, choix, bassin, autour);
        if (solution < 0) return false;
        int premier = invite < 0 ? x.debut[siege] : x.debut[invite];
        int dernier = invite < 0 ? x.fin[siege] : x.fin[invite];
        int jour = c.tirerJour(p, solution, premier, dernier, bassin, autour);
        if (!c.convient(siege, solution, jour)) return false;
        long avant = e.cout();
        c.vider();
        int nb = source < 0 ? 0 : dissoudre(source);
        if (e.grappe[siege] >= 0) c.prendre(siege);
        e.mettre(siege, p);
        c.toucher(p);
        if (invite >= 0 && invite != siege) {
            if (!e.accueille(p, invite)) {
                e.annuler();
                return false;
            }
            e.mettre(invite, p);
        }
        for (int k = 0; k < nb; k++) {
            int i = anciens[k];
            if (e.grappe[i] == Etat.AUCUNE && c.convient(i, solution, jour) && e.accueille(p, i)) e.mettre(i, p);
        }
        if (!completer(p, solution, jour)) {
            e.annuler();
            return false;
        }
        c.replacer(Reinsertion.OUBLI);
        c.reparer();
        return Issue.garder(e, avant, seuil);
    }

    private int dissoudre(int source) {
        int nb = c.etat.effectif[source];
        if (anciens.length < nb) anciens = new int[nb * 2];
        System.arraycopy(c.etat.membres[source], 0, anciens, 0, nb);
        c.dissoudre(source);
        return nb;
    }

    private boolean completer(int p, int solution, int jour) {
        int voulu = c.x.minimum + c.hasard.entier(3);
        while (c.etat.taille[p] < voulu) {
            int i = appele(p, solution, jour);
            if (i < 0) break;
            int q = c.etat.grappe[i];
            if (q >= 0) c.toucher(q);
            c.etat.mettre(i, p);
        }
        return c.etat.taille[p] >= c.x.minimum;
    }

    private int appele(int p, int solution, int jour) {
        var e = c.etat;
        var x = c.x;
        int choisi = -1;
        double moindre = Double.MAX_VALUE;
        int vus = 0;
        for (int i : c.voisinage.bassin[p]) {
            int q = e.grappe[i];
            if (q == p || x.essms[i] == 0 || !c.convient(i, solution, jour) || e.estSiege(i)) continue;
            if (!e.accueille(p, i)) continue;
            double prix = e.entree(p, i);
            if (q < 0) prix -= SEUL;
            else {
                prix += e.sortie(i);
                if (e.taille[q] >= x.minimum && e.taille[q] - x.essms[i] < x.minimum) prix += CREUSER;
            }
            prix = prix / x.essms[i] + 10 * c.hasard.reel();
            if (prix < moindre) {
                moindre = prix;
                choisi = i;
            }
            if (++vus > APPELS) break;
        }
        return choisi;
    }
}
