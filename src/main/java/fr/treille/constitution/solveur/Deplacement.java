package fr.treille.constitution.solveur;

/// One candidate goes to another grappe nearby.
final class Deplacement implements Mouvement {
    private final Chantier c;

    Deplacement(Chantier chantier) {
        c = chantier;
    }

    @Override
    public boolean tenter(double seuil) {
        var e = c.etat;
        int i = c.hasard.entier(c.x.candidats);
        int p = e.grappe[i];
        long gain = -c.x.nonPlace(i);
        if (p >= 0) {
            if (e.taille[p] - c.x.essms[i] < c.x.minimum || e.estSiege(i)) return false;
            gain = e.sortie(i);
        }
        int q = c.grappeProche(i, p);
        if (q < 0 || gain + e.entree(q, i) > seuil || !e.accueille(q, i)) return false;
        e.mettre(i, q);
        return true;
    }
}
