package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Carte;
import fr.treille.socle.cartes.Forme;
import fr.treille.socle.cartes.Lieu;
import fr.treille.socle.cartes.Svg;
import fr.treille.socle.cartes.Vue;
import fr.treille.socle.tableaux.Tableau;
import java.util.ArrayList;
import java.util.List;

/// Places on a map, each group with its shape.
/// @param axe    what the places are: `Établissement`
/// @param groupe what groups them: `Champ`
public record Semis(Enonce enonce, String axe, String groupe, List<Point> points) implements Graphique {
    public record Point(Lieu lieu, String libelle, String groupe) {}

    /// @throws IllegalArgumentException if there are more groups than shapes
    public Semis {
        points = List.copyOf(points);
        long groupes = points.stream().map(Point::groupe).distinct().count();
        if (groupes > Forme.ETOILE.ordinal()) throw new IllegalArgumentException(groupes + " groups, too few shapes");
    }

    @Override
    public Donnees<?> donnees() {
        var tableau = Tableau.<Point>nomme(enonce.nom(), enonce.titre(), "Aucun lieu pour l’instant.")
                .texte("libelle", axe, Point::libelle)
                .texte("groupe", groupe, Point::groupe);
        return new Donnees<>(tableau, points);
    }

    @Override
    public String svg(Taille taille) {
        var vue = Vue.autour(points.stream().map(Point::lieu).toList(), taille == Taille.ETROITE);
        var groupes = groupes();
        var carte = new Carte(vue, enonce.titre(), enonce.phrase()).identifiant(Toile.prefixe(enonce, taille));
        for (var point : points) {
            carte.point(point.lieu(), Forme.de(groupes.indexOf(point.groupe())), point.libelle(), null);
        }
        var legende = new Svg();
        double hauteur = Legende.ecrire(legende, 10, taille.largeur(), legende(legende, carte.horsCarte()));
        return carte.dessous((int) Math.ceil(hauteur + 10), legende.toString()).svg();
    }

    private List<Legende.Entree> legende(Svg svg, int horsCarte) {
        var entrees = new ArrayList<Legende.Entree>();
        for (var nom : groupes()) {
            var forme = Forme.de(groupes().indexOf(nom));
            long nombre = points.stream().filter(p -> p.groupe().equals(nom)).count();
            entrees.add(new Legende.Entree(
                    "%s (%d)".formatted(nom, nombre),
                    14,
                    (x, y) -> svg.ecrire("<path d='%s' fill='%s'/>", forme.chemin(x + 7, y, 5.5), forme.couleur())));
        }
        if (horsCarte > 0) entrees.add(new Legende.Entree("hors de la carte : " + horsCarte, 0, (_, _) -> {}));
        return entrees;
    }

    private List<String> groupes() {
        return points.stream().map(Point::groupe).distinct().toList();
    }
}
