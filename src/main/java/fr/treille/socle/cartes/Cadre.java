package fr.treille.socle.cartes;

/// One rectangle of the drawing and the territory it shows.
/// @param boite   the places it takes, in degrees; a place is drawn in the first frame whose box holds it
/// @param echelle units of the drawing per kilometre
/// @param x       left side, in units of the drawing; likewise `y` (top), `largeur`, `hauteur`
/// @param origine kilometres of the projection at the top left corner
/// @param nom     shown in an inset, empty for the main frame
record Cadre(
        Projection projection,
        Boite boite,
        double echelle,
        double x,
        double y,
        double largeur,
        double hauteur,
        Projection.Plan origine,
        String nom) {

    /// A point of the drawing, `y` downwards.
    record Pixel(double x, double y) {}

    /// The frame that shows the whole box, centred, as large as the rectangle allows.
    static Cadre ajuste(
            Projection projection, Boite boite, double x, double y, double largeur, double hauteur, String nom) {
        double ouest = Double.POSITIVE_INFINITY;
        double sud = Double.POSITIVE_INFINITY;
        double est = Double.NEGATIVE_INFINITY;
        double nord = Double.NEGATIVE_INFINITY;
        // A parallel is curved in Lambert 93: the sides are walked, not only the corners.
        for (int i = 0; i <= 16; i++) {
            double lon = boite.ouest() + (boite.est() - boite.ouest()) * i / 16;
            double lat = boite.sud() + (boite.nord() - boite.sud()) * i / 16;
            for (var lieu : new Lieu[] {
                new Lieu(lon, boite.sud()),
                new Lieu(lon, boite.nord()),
                new Lieu(boite.ouest(), lat),
                new Lieu(boite.est(), lat)
            }) {
                var p = projection.plan(lieu);
                ouest = Math.min(ouest, p.x());
                sud = Math.min(sud, p.y());
                est = Math.max(est, p.x());
                nord = Math.max(nord, p.y());
            }
        }
        double echelle = Math.min(largeur / Math.max(est - ouest, 0.1), hauteur / Math.max(nord - sud, 0.1));
        var origine = new Projection.Plan(
                (ouest + est) / 2 - largeur / echelle / 2, (sud + nord) / 2 + hauteur / echelle / 2);
        return new Cadre(projection, boite, echelle, x, y, largeur, hauteur, origine, nom);
    }

    /// The same scale and the same places at the same points, in a larger rectangle.
    Cadre dans(double gauche, double haut, double largeur, double hauteur) {
        var coin = new Projection.Plan(origine.x() + (gauche - x) / echelle, origine.y() - (haut - y) / echelle);
        return new Cadre(projection, boite, echelle, gauche, haut, largeur, hauteur, coin, nom);
    }

    /// The same scale over the whole drawing; its box grows to what can then be seen.
    Cadre etendu(double largeur, double hauteur) {
        var degre = projection.plan(boite.centre());
        var plusEst = projection.plan(
                new Lieu(boite.centre().longitude() + 0.1, boite.centre().latitude()));
        var plusNord = projection.plan(
                new Lieu(boite.centre().longitude(), boite.centre().latitude() + 0.1));
        double demiLon = largeur / echelle / 2 / ((plusEst.x() - degre.x()) * 10) * 1.05;
        double demiLat = hauteur / echelle / 2 / ((plusNord.y() - degre.y()) * 10) * 1.05;
        var centre = boite.centre();
        var vue = new Boite(
                centre.longitude() - demiLon,
                centre.latitude() - demiLat,
                centre.longitude() + demiLon,
                centre.latitude() + demiLat);
        var grand = dans(0, 0, largeur, hauteur);
        return new Cadre(projection, vue, echelle, 0, 0, largeur, hauteur, grand.origine, nom);
    }

    Pixel pixel(Lieu lieu) {
        var p = projection.plan(lieu);
        return new Pixel(x + (p.x() - origine.x()) * echelle, y + (origine.y() - p.y()) * echelle);
    }

    boolean encart() {
        return !nom.isEmpty();
    }

    /// Whether a point of the drawing falls in the rectangle, enlarged by a margin.
    boolean montre(Pixel p, double marge) {
        return p.x() >= x - marge && p.x() <= x + largeur + marge && p.y() >= y - marge && p.y() <= y + hauteur + marge;
    }
}
