package fr.treille.constitution.solveur;

/// Neighbouring grappes are dissolved, others are built from their members and from those left alone around.
final class Reconstruction implements Mouvement {
    private static final int ALENTOUR = 40;
    private final Chantier c;
    private final int[] volontaires;

    Reconstruction(Chantier chantier) {
        c = chantier;
        volontaires = new int[chantier.x.candidats];
    }

    @Override
    public boolean tenter(double seuil) {
        long avant = c.etat.cout();
        c.vider();
        var alentour = c.voisinage.alentour[c.hasard.entier(c.x.candidats)];
        int aFermer = 1 + c.hasard.entier(3);
        int seuls = 0;
        for (int r = 0; r < alentour.length && r < ALENTOUR; r++) {
            if (c.etat.grappe[alentour[r]] == Etat.AUCUNE) volontaires[seuls++] = alentour[r];
        }
        for (int k = 0; k < seuls; k++) c.prendre(volontaires[k]);
        int fermees = 0;
        for (int r = 0; r < alentour.length && fermees < aFermer; r++) {
            int p = c.etat.grappe[alentour[r]];
            if (p < 0) continue;
            c.dissoudre(p);
            fermees++;
        }
        if (fermees == 0 && seuls == 0) return false;
        batir(Math.max(1, fermees + (c.hasard.entier(4) == 0 ? 2 * c.hasard.entier(2) - 1 : 0)));
        c.replacer(Reinsertion.OUBLI);
        return Issue.garder(c.etat, avant, seuil);
    }

    private void batir(int voulues) {
        int nb = 0;
        for (int k = 0; k < c.enPool(); k++) {
            int p = c.x.rangDeSiege[c.duPool(k)];
            if (p >= 0) volontaires[nb++] = p;
        }
        c.hasard.melanger(volontaires, nb);
        int baties = 0;
        for (int k = 0; k < nb && baties < voulues; k++) {
            int p = volontaires[k];
            if (c.etat.grappe[c.x.siege[p]] != Etat.AUCUNE) continue;
            if (c.batir(p)) baties++;
        }
    }
}
