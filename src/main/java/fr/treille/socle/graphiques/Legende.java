package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.util.List;

/// Symbols and their names, side by side as far as there is room.
final class Legende {
    private static final double LIGNE = 22;

    private Legende() {}

    /// @param largeur of the symbol
    record Entree(String nom, double largeur, Symbole symbole) {}

    @FunctionalInterface
    interface Symbole {
        void dessiner(double gauche, double milieu);
    }

    /// @return the height taken, with some room below
    static double ecrire(Svg svg, double haut, double largeur, List<Entree> entrees) {
        double x = 0;
        double y = haut;
        for (var entree : entrees) {
            double debut = entree.largeur + 8;
            var nom = Style.NORMAL.couper(entree.nom, largeur - debut, 1).getFirst();
            double l = debut + Style.NORMAL.largeur(nom);
            if (x > 0 && x + l > largeur) {
                x = 0;
                y += LIGNE;
            }
            entree.symbole.dessiner(x, y + 9);
            Toile.texte(svg, x + debut, y + 13.5, Ancre.start, Style.NORMAL, nom);
            x += l + 18;
        }
        return entrees.isEmpty() ? 0 : y + LIGNE - haut + 8;
    }
}
