package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Forme;
import fr.treille.socle.cartes.Svg;
import java.util.List;

/// The line of a series: its dashes and its marks tell it apart before its colour.
record Trait(String couleur, String tirets, Forme marque) {
    private static final List<String> TIRETS = List.of("", "8 4", "2 4", "12 4 2 4", "5 3 2 3 2 3", "16 5");

    static Trait de(int rang) {
        return new Trait(Trame.de(rang).encre(), TIRETS.get(rang), Forme.de(rang));
    }

    void tracer(Svg svg, String chemin) {
        svg.ecrire(
                "<path d='%s' fill='none' stroke='%s' stroke-width='2.2' stroke-linejoin='round'"
                        + " stroke-dasharray='%s'/>",
                chemin, couleur, tirets.isEmpty() ? "none" : tirets);
    }

    void marquer(Svg svg, double x, double y) {
        svg.ecrire("<path d='%s' fill='%s' stroke='#fff' stroke-width='1.2'/>", marque.chemin(x, y, 4.6), couleur);
    }

    /// A sample of the line, for a legend.
    void echantillon(Svg svg, double x, double y) {
        tracer(svg, "M%s %sh30".formatted(Svg.nombre(x), Svg.nombre(y)));
        marquer(svg, x + 15, y);
    }
}
