package fr.treille.constitution.solveur;

/// Two members of neighbouring grappes change places.
final class Echange implements Mouvement {
    private final Chantier c;

    Echange(Chantier chantier) {
        c = chantier;
    }

    @Override
    public boolean tenter(double seuil) {
        var e = c.etat;
        int i = c.hasard.entier(c.x.candidats);
        int p = e.grappe[i];
        if (p < 0 || e.estSiege(i)) return false;
        int q = c.grappeProche(i, p);
        if (q < 0 || (e.solutions(q) & c.x.solutions[i]) == 0) return false;
        int j = e.membres[q][c.hasard.entier(e.effectif[q])];
        if (c.x.siege[q] == j || !c.x.aPortee(j, p)) return false;
        if (e.remplacement(j, i) + e.remplacement(i, j) > seuil) return false;
        if (!e.accueilleALaPlace(p, j, i) || !e.accueilleALaPlace(q, i, j)) return false;
        e.mettre(i, Etat.AUCUNE);
        e.mettre(j, p);
        e.mettre(i, q);
        return true;
    }
}
