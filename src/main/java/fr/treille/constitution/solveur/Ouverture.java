package fr.treille.constitution.solveur;

/// A volunteer opens a grappe with candidates taken from everywhere around.
final class Ouverture implements Mouvement {
    private final Chantier c;
    private final Refonte refonte;

    Ouverture(Chantier chantier) {
        c = chantier;
        refonte = new Refonte(chantier);
    }

    @Override
    public boolean tenter(double seuil) {
        if (c.x.sieges == 0) return false;
        int p = c.hasard.entier(c.x.sieges);
        return !c.etat.ouverte(p) && !c.etat.estSiege(c.x.siege[p]) && refonte.tenter(Etat.AUCUNE, p, -1L, -1, seuil);
    }
}
