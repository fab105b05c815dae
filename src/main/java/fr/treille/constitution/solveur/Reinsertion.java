package fr.treille.constitution.solveur;

/// Some candidates around a point leave their grappes and are put back where they cost least.
final class Reinsertion implements Mouvement {
    static final double OUBLI = 0.05;
    private final Chantier c;
    private final int plus;

    /// @param plus most that leave, at least 3
    Reinsertion(Chantier chantier, int plus) {
        c = chantier;
        this.plus = plus;
    }

    @Override
    public boolean tenter(double seuil) {
        long avant = c.etat.cout();
        c.vider();
        int combien = 3 + c.hasard.entier(plus - 2);
        for (int i : c.voisinage.alentour[c.hasard.entier(c.x.candidats)]) {
            if (c.enPool() >= combien) break;
            if (c.hasard.entier(3) == 0 || c.etat.estSiege(i)) continue;
            c.prendre(i);
        }
        c.replacer(OUBLI);
        c.reparer();
        return Issue.garder(c.etat, avant, seuil);
    }
}
