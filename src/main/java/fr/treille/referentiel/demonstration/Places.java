package fr.treille.referentiel.demonstration;

import fr.treille.referentiel.jdbc.CommunesLivrees;
import fr.treille.referentiel.jdbc.CommunesLivrees.CommuneLivree;
import fr.treille.socle.cartes.Contour;
import fr.treille.socle.cartes.Contours;
import fr.treille.socle.cartes.Lieu;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Real communes at fictional places: one point of the département's outline for each commune, drawn once, and the
/// establishments of the commune within some 500 m of it.
final class Places {
    private static final double ALENTOURS = 0.005;

    private final Tirage tirage;
    private final Map<String, List<Choix>> communes = CommunesLivrees.lire().stream()
            .map(c -> new Choix(c, StrictMath.pow(c.population(), 0.85)))
            .collect(Collectors.groupingBy(c -> c.commune.departement(), TreeMap::new, Collectors.toList()));
    private final Map<String, Lieu> points = new HashMap<>();

    private record Choix(CommuneLivree commune, double poids) {}

    Places(Tirage tirage) {
        this.tirage = tirage;
    }

    /// Large communes more often, though less than their inhabitants would have it.
    CommuneLivree commune(String departement) {
        return tirage.pondere(communes.getOrDefault(departement, List.of()), Choix::poids).commune;
    }

    Lieu pres(CommuneLivree commune) {
        var contour = Contours.france().departement(commune.departement());
        var centre = points.computeIfAbsent(commune.code(), _ -> dans(contour));
        for (int essai = 0; essai < 20; essai++) {
            var lieu = new Lieu(
                    centre.longitude() + (tirage.reel() * 2 - 1) * ALENTOURS,
                    centre.latitude() + (tirage.reel() * 2 - 1) * ALENTOURS);
            if (contour.contient(lieu)) return lieu;
        }
        return centre;
    }

    private Lieu dans(Contour contour) {
        var boite = contour.boite();
        while (true) {
            var lieu = new Lieu(
                    boite.ouest() + tirage.reel() * (boite.est() - boite.ouest()),
                    boite.sud() + tirage.reel() * (boite.nord() - boite.sud()));
            if (contour.contient(lieu)) return lieu;
        }
    }
}
