package fr.treille.socle.cartes;

import java.util.Locale;

/// A shape of point: each has its outline and its colour, so that a map is read without colours too. The first seven
/// are dealt out by rank, to fields for instance; the star is kept for a seat.
public enum Forme {
    DISQUE("#5b2a63"),
    CARRE("#2f6b46"),
    TRIANGLE("#b0472a"),
    LOSANGE("#1f5a8c"),
    CROIX("#55505e"),
    TRIANGLE_RENVERSE("#00707a"),
    HEXAGONE("#6b5f12"),
    ETOILE("#b7791f");

    private final String couleur;

    Forme(String couleur) {
        this.couleur = couleur;
    }

    /// @param rang 0 to 6
    public static Forme de(int rang) {
        if (rang < 0 || rang >= ETOILE.ordinal()) throw new IllegalArgumentException("No shape of rank " + rang);
        return values()[rang];
    }

    public String couleur() {
        return couleur;
    }

    /// Name of its CSS class: `plan__point--losange`.
    public String classe() {
        return "plan__point--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its path around a centre; the areas are about equal for one radius.
    public String chemin(double x, double y, double rayon) {
        return switch (this) {
            case DISQUE ->
                "M%s %sa%3$s %3$s 0 1 0 %4$s 0a%3$s %3$s 0 1 0 -%4$s 0z"
                        .formatted(Svg.nombre(x - rayon), Svg.nombre(y), Svg.nombre(rayon), Svg.nombre(2 * rayon));
            case CARRE -> polygone(x, y, rayon * 1.25, 4, 45, 1);
            case TRIANGLE -> polygone(x, y + rayon * 0.2, rayon * 1.42, 3, -90, 1);
            case LOSANGE -> polygone(x, y, rayon * 1.32, 4, 0, 1);
            case CROIX -> croix(x, y, rayon * 1.1, rayon * 0.42);
            case TRIANGLE_RENVERSE -> polygone(x, y - rayon * 0.2, rayon * 1.42, 3, 90, 1);
            case HEXAGONE -> polygone(x, y, rayon * 1.12, 6, 0, 1);
            case ETOILE -> polygone(x, y, rayon * 1.5, 5, -90, 0.45);
        };
    }

    /// @param creux below 1, a point is added between two tips, at this share of the radius: a star
    private static String polygone(double x, double y, double rayon, int pointes, double depart, double creux) {
        var chemin = new StringBuilder();
        int pas = creux < 1 ? 2 * pointes : pointes;
        for (int i = 0; i < pas; i++) {
            double angle = Math.toRadians(depart + 360.0 * i / pas);
            double r = creux < 1 && i % 2 == 1 ? rayon * creux : rayon;
            chemin.append(i == 0 ? 'M' : 'L')
                    .append(Svg.nombre(x + r * Math.cos(angle)))
                    .append(' ')
                    .append(Svg.nombre(y + r * Math.sin(angle)));
        }
        return chemin.append('z').toString();
    }

    private static String croix(double x, double y, double bras, double demi) {
        double l = bras - demi;
        return "M%s %sh%sv%sh%sv%sh-%sv%sh-%sv-%sh-%sv-%sh%sz"
                .formatted(
                        Svg.nombre(x - demi),
                        Svg.nombre(y - bras),
                        Svg.nombre(2 * demi),
                        Svg.nombre(l),
                        Svg.nombre(l),
                        Svg.nombre(2 * demi),
                        Svg.nombre(l),
                        Svg.nombre(l),
                        Svg.nombre(2 * demi),
                        Svg.nombre(l),
                        Svg.nombre(l),
                        Svg.nombre(2 * demi),
                        Svg.nombre(l));
    }
}
