package fr.treille.socle.cartes;

/// A place on the Earth, in degrees (WGS 84).
/// @param longitude east of Greenwich
/// @param latitude  north of the equator
public record Lieu(double longitude, double latitude) {
    private static final double RAYON_KM = 6371.0088;

    public Lieu {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("Not a place: %s, %s".formatted(longitude, latitude));
        }
    }

    /// Distance as the crow flies, in kilometres, on the mean sphere: within 0.5 % of the ellipsoid.
    public double kilometres(Lieu autre) {
        double dLat = Math.toRadians(autre.latitude - latitude);
        double dLon = Math.toRadians(autre.longitude - longitude);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(autre.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * RAYON_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
