package fr.treille.constitution.solveur;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// A cost below which no plan of the region can go, by Lagrangian relaxation.
///
/// Let each candidate have a price `u`, at most what leaving it out costs. Any plan pays for its grappes and for
/// those left out; giving back the prices of all candidates, it pays `sum(u)` plus, for each grappe, its cost less
/// the prices of its members, plus, for each one left out, what it costs less its price, which is not negative. There
/// is at most one grappe per seat, and none costs less than what [Tarif] answers for its seat, which is at most 0. So
/// for every choice of prices `sum(u) + sum over seats of Tarif` is below the cost of every plan. Prices are then
/// moved by the subgradient to raise it: up where a candidate is in no grappe of the answers, down where it is in
/// several.
final class Borne {
    private static final int PATIENCE = 8;
    private static final double ELAN = 0.3;
    private final Instance x;
    private final Tarif tarif;
    private final double[] prix;
    private double[] meilleursPrix;
    private final double[] pente;
    private final double[] direction;
    private double valeur = Double.NEGATIVE_INFINITY;

    Borne(Instance x, Voisinage voisinage) {
        this.x = x;
        tarif = new Tarif(x, voisinage);
        prix = new double[x.candidats];
        meilleursPrix = prix.clone();
        pente = new double[x.candidats];
        direction = new double[x.candidats];
    }

    /// Starts from the prices that share the cost of each grappe of a plan among its members.
    void partirDe(int[] plan) {
        var etat = new Etat(x);
        for (int i = 0; i < plan.length; i++) if (plan[i] >= 0) etat.mettre(i, plan[i]);
        var commun = new double[x.sieges];
        for (int p = 0; p < x.sieges; p++) commun[p] = etat.coutCommun(p) / Math.max(1, etat.taille[p]);
        for (int i = 0; i < plan.length; i++) {
            prix[i] = plan[i] < 0
                    ? x.nonPlace(i)
                    : Math.min(x.nonPlace(i), x.distance[i][plan[i]] + commun[plan[i]] * x.essms[i]);
        }
    }

    /// Raises the bound until the tours are done, it meets the cost of the plan, or `fini` says so.
    /// @param cout of a plan: the aim
    void converger(long cout, int tours, BooleanSupplier fini) {
        double pas = 1;
        int sans = 0;
        for (int tour = 0; tour < tours && !(tour > 0 && fini.getAsBoolean()); tour++) {
            double ici = relaxer();
            if (ici > valeur + Math.max(0.01, 1e-4 * Math.abs(valeur))) sans = 0;
            else sans++;
            if (ici > valeur) {
                valeur = ici;
                System.arraycopy(prix, 0, meilleursPrix, 0, prix.length);
            }
            if (entiere() >= cout) return;
            if (sans >= PATIENCE) {
                sans = 0;
                pas /= 2;
                System.arraycopy(meilleursPrix, 0, prix, 0, prix.length);
                Arrays.fill(direction, 0);
                if (pas < 1e-4) return;
                continue;
            }
            avancer(pas * (cout - ici));
        }
    }

    /// @return the bound for the prices of now; `pente` says how each candidate is covered
    private double relaxer() {
        double somme = 0;
        for (int i = 0; i < x.candidats; i++) {
            somme += prix[i];
            pente[i] = 1;
        }
        for (int p = 0; p < x.sieges; p++) {
            somme += tarif.evaluer(p, prix);
            for (int k = 0; k < tarif.nbMembres; k++) pente[tarif.membres[k]] -= tarif.parts[k];
        }
        return somme;
    }

    private void avancer(double longueur) {
        double norme = 0;
        for (int i = 0; i < x.candidats; i++) {
            if (pente[i] > 0 && prix[i] >= x.nonPlace(i)) pente[i] = 0;
            direction[i] = pente[i] + ELAN * direction[i];
            norme += direction[i] * direction[i];
        }
        if (norme < 1e-12) return;
        for (int i = 0; i < x.candidats; i++) {
            prix[i] = Math.min(x.nonPlace(i), prix[i] + longueur / norme * direction[i]);
        }
    }

    /// @return the bound, not rounded
    double valeur() {
        return valeur;
    }

    /// @return the bound as a cost, which is an integer; what arithmetic may have lost is taken off first
    long entiere() {
        double ampleur = 0;
        for (double u : meilleursPrix) ampleur += Math.abs(u);
        return (long) Math.ceil(valeur - 0.01 - ampleur * 0x1.0p-30);
    }

    /// What the relaxation answers for each seat, at the best prices.
    double[] tarifs() {
        var tarifs = new double[x.sieges];
        for (int p = 0; p < x.sieges; p++) tarifs[p] = tarif.evaluer(p, meilleursPrix);
        return tarifs;
    }

    double[] prix() {
        return meilleursPrix.clone();
    }
}
