package fr.treille.socle.cartes;

import java.util.List;

/// The outline of a département or of an overseas territory.
/// @param code    INSEE code, such as `2A` or `974`
/// @param anneaux closed rings, the first point not repeated; a ring inside another is a hole
public record Contour(String code, String nom, List<List<Lieu>> anneaux, Boite boite) {
    Contour(String code, String nom, List<List<Lieu>> anneaux) {
        this(
                code,
                nom,
                anneaux,
                Boite.autour(anneaux.stream().flatMap(List::stream).toList()));
    }

    /// Whether the place is inside, by the even-odd rule. Islands smaller than the outline's precision are not there.
    public boolean contient(Lieu lieu) {
        if (!boite.contient(lieu)) return false;
        boolean dedans = false;
        for (var anneau : anneaux) {
            var a = anneau.getLast();
            for (var b : anneau) {
                if (a.latitude() > lieu.latitude() != b.latitude() > lieu.latitude()
                        && lieu.longitude()
                                < (b.longitude() - a.longitude())
                                                * (lieu.latitude() - a.latitude())
                                                / (b.latitude() - a.latitude())
                                        + a.longitude()) {
                    dedans = !dedans;
                }
                a = b;
            }
        }
        return dedans;
    }

    /// Where a label stands: the centre of gravity of the largest ring.
    public Lieu milieu() {
        double plusGrande = 0;
        var milieu = boite.centre();
        for (var anneau : anneaux) {
            double aire = 0;
            double x = 0;
            double y = 0;
            var a = anneau.getLast();
            for (var b : anneau) {
                double k = a.longitude() * b.latitude() - b.longitude() * a.latitude();
                aire += k;
                x += (a.longitude() + b.longitude()) * k;
                y += (a.latitude() + b.latitude()) * k;
                a = b;
            }
            if (Math.abs(aire) > plusGrande) {
                plusGrande = Math.abs(aire);
                milieu = new Lieu(x / (3 * aire), y / (3 * aire));
            }
        }
        return milieu;
    }
}
