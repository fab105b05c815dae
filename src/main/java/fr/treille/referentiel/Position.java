package fr.treille.referentiel;

/// A point on the Earth, WGS84, in decimal degrees.
public record Position(double latitude, double longitude) {
    private static final double RAYON_KM = 6371.0088;

    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not a position: %s, %s".formatted(latitude, longitude));
        }
    }

    /// Distance as the crow flies (haversine on the mean sphere), in kilometres.
    public double kmJusqua(Position autre) {
        double deLatitude = Math.toRadians(autre.latitude - latitude);
        double deLongitude = Math.toRadians(autre.longitude - longitude);
        double a = Math.pow(Math.sin(deLatitude / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(autre.latitude))
                        * Math.pow(Math.sin(deLongitude / 2), 2);
        return 2 * RAYON_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
