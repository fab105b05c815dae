package fr.treille.socle.cartes;

/// Degrees to a plane in kilometres, north upwards.
interface Projection {
    double EXCENTRICITE = 0.08181919104;

    Plan plan(Lieu lieu);

    /// @param x kilometres to the east
    /// @param y kilometres to the north
    record Plan(double x, double y) {}

    /// Lambert 93 (EPSG:2154), constants of the IGN, in kilometres: the shape of France that everybody knows.
    Projection LAMBERT_93 = lieu -> {
        double n = 0.7256077650;
        double rayon = 11_754.255426 * Math.exp(-n * Math.toRadians(isometrique(lieu.latitude())));
        double angle = n * Math.toRadians(lieu.longitude() - 3);
        return new Plan(700 + rayon * Math.sin(angle), 12_655.612050 - rayon * Math.cos(angle));
    };

    /// True distances around one parallel: right for an island, within 1 % over Guyane.
    static Projection locale(double latitude) {
        double degre = 111.195;
        double cosinus = Math.cos(Math.toRadians(latitude));
        return lieu -> new Plan(lieu.longitude() * degre * cosinus, lieu.latitude() * degre);
    }

    /// Isometric latitude on the ellipsoid GRS 80: in degrees, from degrees.
    static double isometrique(double latitude) {
        double phi = Math.toRadians(latitude);
        double e = EXCENTRICITE * Math.sin(phi);
        return Math.toDegrees(
                Math.log(Math.tan(Math.PI / 4 + phi / 2) * Math.pow((1 - e) / (1 + e), EXCENTRICITE / 2)));
    }

    /// Latitude that has this isometric latitude, in degrees.
    static double latitude(double isometrique) {
        double base = Math.exp(Math.toRadians(isometrique));
        double phi = 2 * Math.atan(base) - Math.PI / 2;
        for (int i = 0; i < 6; i++) {
            double e = EXCENTRICITE * Math.sin(phi);
            phi = 2 * Math.atan(base * Math.pow((1 + e) / (1 - e), EXCENTRICITE / 2)) - Math.PI / 2;
        }
        return Math.toDegrees(phi);
    }
}
