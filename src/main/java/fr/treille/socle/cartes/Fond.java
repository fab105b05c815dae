package fr.treille.socle.cartes;

import fr.treille.socle.cartes.Cadre.Pixel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The background of a map: land, borders of départements and of regions, in the frames of a view.
final class Fond {
    /// Units of the drawing, about half a pixel as a map is shown; more where the whole country has to stay light.
    private static final double FINE = 0.4;

    private static final double NATIONALE = 0.9;

    private static final Frontieres FRONTIERES =
            new Frontieres(Contours.france().tous());
    private static final Map<String, String> REGIONS = Contours.france().regionParDepartement();

    /// The background of the whole country is always the same: it is drawn once for each width.
    private static final class France {
        private static final List<Morceau> LARGE = morceaux(Vue.france());
        private static final List<Morceau> ETROITE = morceaux(Vue.franceEtroite());
    }

    /// A piece of the background, in its order.
    /// @param code département whose outline it is, empty for anything else
    private record Morceau(String code, String svg, String chemin) {}

    private Fond() {}

    /// @param aplats fills by code, in place of the plain land
    static String de(Vue vue, Map<String, Carte.Aplat> aplats) {
        var svg = new Svg();
        for (var morceau : vue.nationale() ? vue.etroite() ? France.ETROITE : France.LARGE : morceaux(vue)) {
            var aplat = aplats.get(morceau.code());
            if (aplat == null) {
                svg.brut(morceau.svg());
            } else {
                svg.ecrire(
                        "<path class='%s' fill='%s' d='%s'><title>%s</title></path>",
                        aplat.classe(), aplat.remplissage(), morceau.chemin(), aplat.libelle());
            }
        }
        return svg.toString();
    }

    private static List<Morceau> morceaux(Vue vue) {
        var morceaux = new ArrayList<Morceau>();
        morceaux.add(decor(new Svg()
                .ecrire(
                        "<rect class='plan__ailleurs' width='%s' height='%s' rx='6' fill='#f4f1ea'/>",
                        vue.largeur(), vue.hauteur())));
        for (var cadre : vue.cadres().reversed()) {
            if (cadre.encart()) morceaux.add(decor(encart(cadre)));
            terres(morceaux, cadre, cadre.encart() ? Set.of() : vue.departements());
            morceaux.add(decor(limites(cadre)));
        }
        return morceaux;
    }

    private static Morceau decor(Svg svg) {
        return new Morceau("", svg.toString(), "");
    }

    private static Svg encart(Cadre cadre) {
        return new Svg()
                .ecrire(
                        "<rect class='plan__encart' x='%s' y='%s' width='%s' height='%s' rx='4' fill='#faf8f3'"
                                + " stroke='#d9d3c8' stroke-width='.8'/>",
                        cadre.x(), cadre.y(), cadre.largeur(), cadre.hauteur())
                .ecrire(
                        "<text class='plan__nom' x='%s' y='%s' text-anchor='middle' font-size='10' fill='#5d5866'>%s"
                                + "</text>",
                        cadre.x() + cadre.largeur() / 2, cadre.y() + cadre.hauteur() - 5, cadre.nom());
    }

    /// @param clairs départements in white, the others recede; empty means all of them
    private static void terres(List<Morceau> morceaux, Cadre cadre, Set<String> clairs) {
        double tolerance = tolerance(cadre);
        for (var contour : Contours.france().tous()) {
            if (!contour.boite().touche(cadre.boite())) continue;
            var chemin = chemin(FRONTIERES.anneaux(contour.code(), cadre, tolerance), cadre, true);
            if (chemin.isEmpty()) continue;
            boolean clair = clairs.isEmpty() || clairs.contains(contour.code());
            var svg = new Svg()
                    .ecrire(
                            clair
                                    ? "<path class='plan__terre' fill='#fff' d='%s'/>"
                                    : "<path class='plan__voisin' fill='#faf8f3' d='%s'/>",
                            chemin);
            morceaux.add(new Morceau(contour.code(), svg.toString(), chemin));
        }
    }

    private static Svg limites(Cadre cadre) {
        double tolerance = tolerance(cadre);
        var departements = new StringBuilder();
        var regions = new StringBuilder();
        for (var trait : FRONTIERES.traits()) {
            if (!Boite.autour(trait.points()).touche(cadre.boite())) continue;
            var sien = chemin(List.of(Frontieres.simplifier(trait, cadre, tolerance)), cadre, false);
            boolean memeRegion = trait.codes().size() > 1
                    && trait.codes().stream()
                                    .map(c -> REGIONS.getOrDefault(c, c))
                                    .distinct()
                                    .count()
                            == 1;
            (memeRegion ? departements : regions).append(sien);
        }
        return new Svg()
                .ecrire("<g fill='none' stroke-linejoin='round' stroke-linecap='round'>")
                .ecrire("<path class='plan__departements' stroke='#e3dfe6' stroke-width='.8' d='%s'/>", departements)
                .ecrire("<path class='plan__regions' stroke='#bfb6c8' d='%s'/></g>", regions);
    }

    private static double tolerance(Cadre cadre) {
        return cadre.echelle() < 0.8 ? NATIONALE : FINE;
    }

    /// A path in relative steps of a tenth of a unit; rings that the frame does not show are left out.
    private static String chemin(List<List<Pixel>> lignes, Cadre cadre, boolean ferme) {
        var chemin = new StringBuilder();
        for (var ligne : lignes) {
            if (!visible(ligne, cadre)) continue;
            long x = 0;
            long y = 0;
            for (int i = 0; i < ligne.size(); i++) {
                long versX = Math.round(ligne.get(i).x() * 10);
                long versY = Math.round(ligne.get(i).y() * 10);
                chemin.append(i == 0 ? "M" : i == 1 ? "l" : " ");
                chemin.append(Svg.dixiemes(versX - x)).append(' ').append(Svg.dixiemes(versY - y));
                x = versX;
                y = versY;
            }
            if (ferme) chemin.append('z');
        }
        return chemin.toString();
    }

    private static boolean visible(List<Pixel> ligne, Cadre cadre) {
        double ouest = ligne.stream().mapToDouble(Pixel::x).min().orElse(0);
        double est = ligne.stream().mapToDouble(Pixel::x).max().orElse(0);
        double nord = ligne.stream().mapToDouble(Pixel::y).min().orElse(0);
        double sud = ligne.stream().mapToDouble(Pixel::y).max().orElse(0);
        return est >= cadre.x()
                && ouest <= cadre.x() + cadre.largeur()
                && sud >= cadre.y()
                && nord <= cadre.y() + cadre.hauteur();
    }
}
