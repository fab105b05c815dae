package fr.treille.socle.cartes;

import fr.treille.socle.cartes.Cadre.Pixel;
import java.util.ArrayList;
import java.util.List;

/// The names of the départements that have room for theirs and would cover nothing.
final class Noms {
    private static final List<Integer> DECALAGES = List.of(0, -16, 16, -30, 30);

    private final Vue vue;
    private final List<Occupe> occupes = new ArrayList<>();

    private record Occupe(Pixel centre, double rayon) {}

    Noms(Vue vue, List<Rond> ronds, List<Carte.Point> points) {
        this.vue = vue;
        ronds.forEach(r -> occupes.add(new Occupe(new Pixel(r.x, r.y), r.rayon)));
        for (var point : points) {
            var centre = point.centre();
            occupes.add(new Occupe(centre, 6));
            if (!point.etiquette()) continue;
            for (int x = 20; x < 20 + point.libelle().length() * 6; x += 15) {
                occupes.add(new Occupe(new Pixel(centre.x() + x, centre.y() + 12), 6));
            }
        }
    }

    void ecrire(Svg svg) {
        var cadre = vue.cadres().getLast();
        for (var contour : Contours.france().tous()) {
            if (!vue.departements().isEmpty() && !vue.departements().contains(contour.code())) continue;
            if (!contour.boite().touche(cadre.boite())) continue;
            double demi = contour.nom().length() * 2.6;
            var ouest = cadre.pixel(
                    new Lieu(contour.boite().ouest(), contour.boite().sud()));
            var est =
                    cadre.pixel(new Lieu(contour.boite().est(), contour.boite().nord()));
            if (est.x() - ouest.x() < 2.2 * demi) continue;
            var milieu = cadre.pixel(contour.milieu());
            DECALAGES.stream()
                    .map(dy -> new Pixel(milieu.x(), milieu.y() + dy))
                    .filter(p -> cadre.montre(p, -demi - 4) && libre(p, demi))
                    .findFirst()
                    .ifPresent(p -> svg.ecrire(
                            "<text class='plan__nom' x='%s' y='%s' text-anchor='middle' font-size='10' fill='#77717f'"
                                    + " aria-hidden='true'>%s</text>",
                            p.x(), p.y() + 3.5, contour.nom()));
        }
    }

    private boolean libre(Pixel p, double demi) {
        return occupes.stream()
                .noneMatch(o -> Math.abs(o.centre.x() - p.x()) < demi + o.rayon + 2
                        && Math.abs(o.centre.y() - p.y()) < o.rayon + 7);
    }
}
