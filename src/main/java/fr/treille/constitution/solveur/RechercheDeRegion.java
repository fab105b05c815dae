package fr.treille.constitution.solveur;

import fr.treille.constitution.Candidat;
import fr.treille.constitution.GrappeProposee;
import fr.treille.constitution.Parametres;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole search of one region: annealing, then a bound; a proof where the region is small.
public final class RechercheDeRegion {
    /// Most candidates of a region whose proof is tried.
    private static final int PETITE = 150;

    private static final double PART_DE_LA_BORNE = 0.12;
    private static final int TOURS = 200;
    private static final int TOURS_DE_PREUVE = 500;
    private static final double PREMIER_JET = 0.05;
    private final List<Candidat> liste;
    private final Instance x;
    private final Moyens moyens;
    private final Temoin temoin;
    private long cout;
    private @Nullable Long borne;
    private int[] plan;

    /// Told of what is found, from the thread that searches.
    public interface Temoin {
        /// @param cout  of the best plan so far
        /// @param borne absent as long as none is known
        void dire(long cout, @Nullable Long borne, int places);
    }

    /// @param liste candidates of one region, each identifier once
    /// @throws IllegalArgumentException if they name more than 64 solutions or 31 fields
    public RechercheDeRegion(List<Candidat> liste, Parametres parametres, Moyens moyens, Temoin temoin) {
        this.liste = List.copyOf(liste);
        this.moyens = moyens;
        this.temoin = temoin;
        x = new Instance(liste, parametres);
        plan = new int[0];
    }

    /// Searches until the means are spent or nothing better can exist.
    public void mener() {
        var voisinage = new Voisinage(x);
        var recuit = new Recuit(x, voisinage, moyens.graine());
        recuit.construire();
        retenir(recuit.plan(), recuit.cout());
        var calcul = new Borne(x, voisinage);
        if (x.candidats <= PETITE && prouver(voisinage, recuit, calcul)) return;
        recuit.mener(moyens.part(1 - PART_DE_LA_BORNE), this::retenir);
        calcul.partirDe(plan);
        calcul.converger(cout, TOURS, moyens.fini(1));
        borner(calcul.entiere());
    }

    private boolean prouver(Voisinage voisinage, Recuit recuit, Borne calcul) {
        recuit.mener(moyens.part(PREMIER_JET), this::retenir);
        calcul.partirDe(plan);
        calcul.converger(cout, TOURS_DE_PREUVE, moyens.fini(0.4));
        borner(calcul.entiere());
        var preuve = new Preuve(x, voisinage, calcul, plan, cout, moyens.fini(0.4));
        boolean conclue = preuve.conclure();
        retenir(preuve.plan(), preuve.cout());
        if (conclue) borner(cout);
        return conclue;
    }

    private void retenir(int[] trouve, long sonCout) {
        plan = trouve;
        cout = sonCout;
        temoin.dire(cout, borne, places());
    }

    private void borner(long trouvee) {
        borne = Math.min(cout, borne == null ? trouvee : Math.max(borne, trouvee));
        temoin.dire(cout, borne, places());
    }

    public long cout() {
        return cout;
    }

    /// No plan of the region costs less.
    public long borne() {
        if (borne == null) throw new IllegalStateException("Nothing was searched");
        return borne;
    }

    /// ESSMS in a grappe of the best plan.
    public int places() {
        int places = 0;
        for (int i = 0; i < plan.length; i++) if (plan[i] >= 0) places += x.essms[i];
        return places;
    }

    /// The best plan, numbered in the order of the seats.
    public List<GrappeProposee> grappes() {
        var grappes = new ArrayList<GrappeProposee>();
        for (int p = 0; p < x.sieges; p++) {
            int siege = x.siege[p];
            if (plan[siege] != p) continue;
            long communes = -1L;
            var membres = new ArrayList<String>();
            membres.add(liste.get(siege).id());
            for (int i = 0; i < plan.length; i++) {
                if (plan[i] != p) continue;
                communes &= x.solutions[i];
                if (i != siege) membres.add(liste.get(i).id());
            }
            var region = liste.get(siege).region();
            grappes.add(new GrappeProposee(
                    region + "-" + (grappes.size() + 1),
                    region,
                    x.noms.get(Long.numberOfTrailingZeros(communes)),
                    liste.get(siege).id(),
                    membres));
        }
        return grappes;
    }
}
