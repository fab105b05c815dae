package fr.treille.referentiel.finess;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/// From the projected coordinates of FINESS, in metres, to WGS 84. Lambert 93 (EPSG:2154) in mainland France; UTM zones
/// overseas: 20N in the Antilles, 22N in Guyane, 40S in La Réunion, 38S in Mayotte, 21N in Saint-Pierre-et-Miquelon.
public final class Projections {
    private static final CRSFactory FABRIQUE = new CRSFactory();
    private static final Projection LAMBERT_93 = projection(
            "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m");
    private static final Map<String, Projection> OUTRE_MER = Map.of(
            "UTM_N20", utm("20"),
            "UTM_N21", utm("21"),
            "UTM_N22", utm("22"),
            "UTM_S38", utm("38 +south"),
            "UTM_S40", utm("40 +south"));
    private static final Map<String, String> PAR_NUMERO = Map.of(
            "9701", "UTM_N20",
            "9702", "UTM_N20",
            "9703", "UTM_N22",
            "9704", "UTM_S40",
            "9705", "UTM_N21",
            "9755", "UTM_N21",
            "9805", "UTM_S38");
    private static final Pattern ZONE = Pattern.compile("UTM[ _]?([NS]?)(\\d{2})([NS]?)");

    /// A position in degrees.
    public record Point(double latitude, double longitude) {}

    private Projections() {}

    /// @param source what the file says of the point, which names the projection; where it does not, the number does
    /// @return empty if the projection is not one of FINESS, or the point is nowhere in it
    public static Optional<Point> versWgs84(double x, double y, String source, String finess) {
        if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
            return x == 0 || y == 0 ? Optional.empty() : Optional.of(new Point(y, x));
        }
        var projection = projection(source.toUpperCase(Locale.ROOT), finess);
        if (projection.isEmpty()) return Optional.empty();
        try {
            var degres = projection.get().inverseProject(new ProjCoordinate(x, y), new ProjCoordinate());
            return Math.abs(degres.y) <= 90 && Math.abs(degres.x) <= 180
                    ? Optional.of(new Point(degres.y, degres.x))
                    : Optional.empty();
        } catch (RuntimeException nullePart) {
            return Optional.empty();
        }
    }

    private static Optional<Projection> projection(String source, String finess) {
        if (source.contains("LAMBERT")) return Optional.of(LAMBERT_93);
        var zone = ZONE.matcher(source);
        if (zone.find()) {
            var hemisphere = zone.group(1).isEmpty() ? zone.group(3) : zone.group(1);
            return Optional.ofNullable(OUTRE_MER.get("UTM_" + hemisphere + zone.group(2)));
        }
        var outreMer = PAR_NUMERO.get(finess.substring(0, 4));
        if (outreMer != null) return Optional.ofNullable(OUTRE_MER.get(outreMer));
        return finess.startsWith("97") || finess.startsWith("98") ? Optional.empty() : Optional.of(LAMBERT_93);
    }

    private static Projection utm(String zone) {
        return projection("+proj=utm +zone=" + zone + " +ellps=GRS80 +units=m");
    }

    private static Projection projection(String parametres) {
        return FABRIQUE.createFromParameters(parametres, parametres).getProjection();
    }
}
