package fr.treille.constitution.solveur;

/// Somebody left alone is given a grappe: one nearby is founded anew around it, or a new one is.
final class Placement implements Mouvement {
    private final Chantier c;
    private final Refonte refonte;

    Placement(Chantier chantier) {
        c = chantier;
        refonte = new Refonte(chantier);
    }

    @Override
    public boolean tenter(double seuil) {
        var e = c.etat;
        if (e.nbSeuls() == 0) return false;
        int i = e.seul(c.hasard.entier(e.nbSeuls()));
        var proches = c.voisinage.proches[i];
        if (proches.length == 0) return false;
        double u = c.hasard.reel();
        int p = proches[(int) (u * u * proches.length)];
        if (!e.ouverte(p) && e.estSiege(c.x.siege[p])) return false;
        return refonte.tenter(e.ouverte(p) ? p : Etat.AUCUNE, p, -1L, i, seuil);
    }
}
