package fr.treille.constitution.solveur;

/// A grappe changes its seat, its solution or its day: those who cannot follow go elsewhere, others come.
final class Changement implements Mouvement {
    private final Chantier c;
    private final Refonte refonte;

    Changement(Chantier chantier) {
        c = chantier;
        refonte = new Refonte(chantier);
    }

    @Override
    public boolean tenter(double seuil) {
        var e = c.etat;
        int p = e.grappe[c.hasard.entier(c.x.candidats)];
        if (p < 0) return false;
        int q = c.hasard.entier(2) == 0 ? autreSiege(p) : p;
        long permises = c.hasard.entier(2) == 0 ? Long.lowestOneBit(e.solutions(p)) : -1L;
        return refonte.tenter(p, q, permises, -1, seuil);
    }

    private int autreSiege(int p) {
        var membres = c.etat.membres[p];
        int nb = c.etat.effectif[p];
        int depart = c.hasard.entier(nb);
        for (int k = 0; k < nb; k++) {
            int q = c.x.rangDeSiege[membres[(depart + k) % nb]];
            if (q >= 0 && q != p) return q;
        }
        return p;
    }
}
