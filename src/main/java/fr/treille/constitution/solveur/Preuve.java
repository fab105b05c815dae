package fr.treille.constitution.solveur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Ends the search of a small territory: finds a plan better than the one known, or shows that there is none.
///
/// With the prices of a [Borne], a plan costs the bound plus what each of its choices loses against the answer of the
/// relaxation. A better plan can only hold grappes that lose less than what separates the bound from the cost known:
/// they are all listed, exactly, seat by seat, then combined in every way that does not lose more in all.
final class Preuve {
    private static final int GRAPPES = 100_000;
    private static final int NOEUDS = 500_000;
    private static final double ARRONDI = 0.02;
    private final Instance x;
    private final Voisinage voisinage;
    private final BooleanSupplier fini;
    private final double[] prix;
    private final double borne;
    private final double[] tarifs;
    private final List<List<Colonne>> parSiege = new ArrayList<>();
    private final Etat etat;
    private int colonnes;
    private int noeuds;
    private boolean abandon;
    private long cout;
    private int[] plan;

    /// One grappe.
    /// @param perte what it costs more, prices given back, than the answer of the relaxation for its seat
    private record Colonne(int siege, int[] membres, double perte) {}

    /// @param plan a plan of that cost
    Preuve(Instance x, Voisinage voisinage, Borne borne, int[] plan, long cout, BooleanSupplier fini) {
        this.x = x;
        this.voisinage = voisinage;
        this.fini = fini;
        this.plan = plan.clone();
        this.cout = cout;
        this.borne = borne.valeur();
        prix = borne.prix();
        tarifs = borne.tarifs();
        etat = new Etat(x);
    }

    /// @return whether `plan` is now proved optimal; otherwise the work would have been too long
    boolean conclure() {
        for (int p = 0; p < x.sieges && !abandon; p++) parSiege.add(lister(p));
        if (!abandon) {
            parSiege.sort(Comparator.comparingInt(List::size));
            combiner(0, 0);
        }
        return !abandon;
    }

    int[] plan() {
        return plan;
    }

    long cout() {
        return cout;
    }

    private double marge() {
        return cout - 1 - borne + ARRONDI;
    }

    /// The grappes of a seat that a better plan may hold, those that lose least first, and the choice of none.
    private List<Colonne> lister(int p) {
        var liste = new ArrayList<Colonne>();
        if (-tarifs[p] <= marge()) liste.add(new Colonne(p, new int[0], -tarifs[p]));
        int siege = x.siege[p];
        if (!x.aPortee(siege, p) || !etat.accueille(p, siege)) return liste;
        var offres = Arrays.stream(voisinage.bassin[p])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> apport(i, p)))
                .mapToInt(Integer::intValue)
                .toArray();
        etat.retenir();
        etat.mettre(siege, p);
        enumerer(p, offres, 0, apport(siege, p), liste);
        etat.annuler();
        liste.sort(Comparator.comparingDouble(Colonne::perte));
        return liste;
    }

    /// What a candidate adds to a grappe at least: its distance and half of its affinities, less its price.
    private double apport(int i, int p) {
        double c = x.distance[i][p] - prix[i];
        for (int k : x.affinites[i]) if (x.aPortee(k, p)) c -= x.poids.affinite() / 2.0;
        return c;
    }

    private void enumerer(int p, int[] offres, int depuis, double apports, List<Colonne> liste) {
        if (arreter()) return;
        double perteMax = marge() + tarifs[p];
        if (etat.taille[p] >= x.minimum) {
            double perte = perte(p) - tarifs[p];
            if (perte <= marge()) {
                if (++colonnes > GRAPPES) abandon = true;
                liste.add(new Colonne(p, Arrays.copyOf(etat.membres[p], etat.effectif[p]), perte));
            }
        }
        double fixe = etat.coutCommun(p) + apports;
        double reste = 0;
        for (int k = depuis; k < offres.length; k++) {
            if (etat.accueille(p, offres[k])) reste += Math.min(0, apport(offres[k], p));
        }
        for (int k = depuis; k < offres.length && fixe + reste <= perteMax && !abandon; k++) {
            int i = offres[k];
            if (!etat.accueille(p, i)) continue;
            double apport = apport(i, p);
            reste -= Math.min(0, apport);
            if (fixe + apport + reste > perteMax) continue;
            int repere = etat.repere();
            etat.mettre(i, p);
            enumerer(p, offres, k + 1, apports + apport, liste);
            etat.annulerJusque(repere);
        }
    }

    private double perte(int p) {
        double c = etat.coutDe(p);
        for (int r = 0; r < etat.effectif[p]; r++) c -= prix[etat.membres[p][r]];
        return c;
    }

    private void combiner(int rang, double perdu) {
        if (arreter() || perdu > marge()) return;
        if (rang == parSiege.size()) {
            if (etat.cout() < cout) {
                cout = etat.cout();
                plan = etat.grappe.clone();
            }
            return;
        }
        for (var colonne : parSiege.get(rang)) {
            if (perdu + colonne.perte() > marge()) return;
            if (!libres(colonne.membres())) continue;
            int repere = etat.repere();
            for (int i : colonne.membres()) etat.mettre(i, colonne.siege());
            combiner(rang + 1, perdu + colonne.perte());
            etat.annulerJusque(repere);
        }
    }

    private boolean libres(int[] membres) {
        for (int i : membres) if (etat.grappe[i] != Etat.AUCUNE) return false;
        return true;
    }

    private boolean arreter() {
        if (++noeuds > NOEUDS || (noeuds & 0xFFF) == 0 && fini.getAsBoolean()) abandon = true;
        return abandon;
    }
}
