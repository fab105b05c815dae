package fr.treille.constitution;

import fr.treille.constitution.SuiviDuCalcul.Avancement;
import fr.treille.constitution.solveur.RechercheDeRegion.Temoin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the regions of one run have found so far, added up for who watches.
final class TableauDeMarche {
    private static final long ENTRE_DEUX = 200_000_000;
    private final SuiviDuCalcul suivi;
    private final Map<String, Long> couts = new HashMap<>();
    private final Map<String, Long> bornes = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int regions;
    private final int total;
    private long dernier = System.nanoTime() - ENTRE_DEUX;

    TableauDeMarche(List<Candidat> candidats, Parametres parametres, int regions, SuiviDuCalcul suivi) {
        this.suivi = suivi;
        this.regions = regions;
        total = candidats.stream().mapToInt(Candidat::essms).sum();
        for (var c : candidats)
            couts.merge(c.region(), (long) parametres.poids().nonPlace() * c.essms(), Long::sum);
    }

    Temoin temoin(String region) {
        return (cout, borne, combien) -> dire(region, cout, borne, combien);
    }

    private synchronized void dire(String region, long cout, @Nullable Long borne, int combien) {
        couts.put(region, cout);
        places.put(region, combien);
        if (borne != null) bornes.put(region, borne);
        boolean fini = bornes.size() == regions;
        if (!fini && System.nanoTime() - dernier < ENTRE_DEUX) return;
        dernier = System.nanoTime();
        suivi.avancer(new Avancement(
                couts.values().stream().mapToLong(Long::longValue).sum(),
                fini ? bornes.values().stream().mapToLong(Long::longValue).sum() : null,
                places.values().stream().mapToInt(Integer::intValue).sum(),
                total));
    }
}
