package fr.treille.socle.cartes;

import fr.treille.socle.Nombres;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a map: background, names, links, groups, points, scale.
final class Dessin {
    /// Room kept for the scale, at the bottom left, in units of the drawing.
    static final int LARGEUR_ECHELLE = 130;

    private final Vue vue;
    private final Svg svg = new Svg();

    Dessin(Vue vue) {
        this.vue = vue;
    }

    String dessiner(Carte carte) {
        boolean cliquable = carte.groupes.stream().anyMatch(g -> g.lien() != null)
                || carte.points.stream().anyMatch(p -> p.lien() != null);
        int hauteur = vue.hauteur() + carte.hauteurDessous;
        // An image hides what is inside it: with links, the map is a group.
        svg.ecrire(
                "<svg xmlns='http://www.w3.org/2000/svg' class='plan__dessin' viewBox='0 0 %s %s' width='%s'"
                        + " height='%s' role='%s' aria-labelledby='%s-titre' aria-describedby='%s-description'"
                        + " font-family='Source Sans, Arial, sans-serif'>",
                vue.largeur(),
                hauteur,
                vue.largeur(),
                hauteur,
                cliquable ? "group" : "img",
                carte.identifiant,
                carte.identifiant);
        svg.ecrire("<title id='%s-titre'>%s</title>", carte.identifiant, carte.titre);
        svg.ecrire("<desc id='%s-description'>%s</desc>", carte.identifiant, carte.description);
        if (!carte.definitions.isEmpty()) svg.brut("<defs>" + carte.definitions + "</defs>");
        svg.brut(Fond.de(vue, carte.aplats));
        var ronds = ecarter(carte.groupes);
        if (!vue.nationale() && carte.aplats.isEmpty()) new Noms(vue, ronds, carte.points).ecrire(svg);
        for (var lien : carte.liens) {
            svg.ecrire(
                    "<path class='plan__lien' d='M%s %sL%s %s' fill='none' stroke='#b79cc0'/>",
                    lien.de().x(), lien.de().y(), lien.vers().x(), lien.vers().y());
        }
        ronds.forEach(this::groupe);
        carte.points.stream().filter(p -> !p.etiquette()).forEach(this::point);
        carte.points.stream().filter(Carte.Point::etiquette).forEach(this::point);
        if (!vue.nationale()) echelle(vue.cadres().getLast());
        if (carte.hauteurDessous > 0) {
            // Neighbours may go beyond the map: the legend covers them, and a line closes it.
            svg.ecrire(
                    "<rect x='-1' y='%s' width='%s' height='%s' fill='#fff'/>",
                    vue.hauteur(), vue.largeur() + 2, carte.hauteurDessous);
            svg.ecrire(
                    "<rect x='.5' y='.5' width='%s' height='%s' rx='6' fill='none' stroke='#e3dfe6'/>",
                    vue.largeur() - 1, vue.hauteur() - 1);
            svg.ecrire("<g transform='translate(0 %s)'>", vue.hauteur())
                    .brut(carte.dessous)
                    .brut("</g>");
        }
        return svg.brut("</svg>").toString();
    }

    /// A thin line between two points of the drawing.
    record Trait(Cadre.Pixel de, Cadre.Pixel vers) {}

    private void groupe(Rond rond) {
        var groupe = rond.groupe;
        var nombre = groupe.nombre() < 10_000
                ? Nombres.entier(groupe.nombre())
                : Nombres.entier(groupe.nombre() / 1000) + "\u00a0k";
        ouvrir(groupe.lien(), groupe.libelle(), rond.plein ? "plan__groupe plan__groupe--plein" : "plan__groupe");
        svg.ecrire(
                rond.plein
                        ? "<circle cx='%s' cy='%s' r='%s' fill='#5b2a63' stroke='#fff' stroke-width='1.5'/>"
                        : "<circle cx='%s' cy='%s' r='%s' fill='#f1e8f3' stroke='#8a5a94'/>",
                rond.x,
                rond.y,
                rond.rayon);
        svg.ecrire(
                "<text x='%s' y='%s' text-anchor='middle' font-size='%s' font-weight='600' fill='%s'"
                        + " aria-hidden='true'>%s</text>",
                rond.x, rond.y + 3.8, rond.plein ? 11.5 : 10.5, rond.plein ? "#fff" : "#5b2a63", nombre);
        fermer(groupe.lien());
    }

    private void point(Carte.Point point) {
        double rayon = point.etiquette() ? 8 : 5.5;
        ouvrir(point.lien(), point.libelle(), "plan__point " + point.forme().classe());
        svg.ecrire(
                "<path d='%s' fill='%s' stroke='#fff' stroke-width='1.2' stroke-linejoin='round'/>",
                point.forme().chemin(point.centre().x(), point.centre().y(), rayon),
                point.forme().couleur());
        if (point.etiquette()) etiquette(point);
        fermer(point.lien());
    }

    /// Written twice, first as a white halo: printed documents know no `paint-order`.
    private void etiquette(Carte.Point point) {
        boolean aDroite = point.centre().x() + 14 + point.libelle().length() * 6 < vue.largeur();
        for (var trait : List.of(
                "class='plan__halo' stroke='#fff' stroke-width='3' stroke-linejoin='round' fill='#fff'",
                "class='plan__etiquette' fill='#22202a'")) {
            svg.ecrire(
                    "<text " + trait
                            + " x='%s' y='%s' text-anchor='%s' font-size='11.5' font-weight='600'"
                            + " aria-hidden='true'>%s</text>",
                    point.centre().x() + (aDroite ? 13 : -13),
                    point.centre().y() + 15,
                    aDroite ? "start" : "end",
                    point.libelle());
        }
    }

    private void ouvrir(@Nullable String lien, String libelle, String classe) {
        if (lien == null) {
            svg.ecrire("<g class='%s'><title>%s</title>", classe, libelle);
        } else {
            svg.ecrire("<a class='%s' href='%s' aria-label='%s'><title>%s</title>", classe, lien, libelle, libelle);
        }
    }

    private void fermer(@Nullable String lien) {
        svg.brut(lien == null ? "</g>" : "</a>");
    }

    /// A bar of a round number of kilometres, at most a fifth of the width.
    private void echelle(Cadre cadre) {
        double plusLong = vue.largeur() / 5.0 / cadre.echelle();
        double puissance = Math.pow(10, Math.floor(Math.log10(plusLong)));
        double chiffre = plusLong / puissance >= 5 ? 5 : plusLong / puissance >= 2 ? 2 : 1;
        double longueur = chiffre * puissance * cadre.echelle();
        double y = vue.hauteur() - 10.0;
        var km = Nombres.entier(Math.round(chiffre * puissance)) + "\u00a0km";
        svg.ecrire(
                "<rect class='plan__cartouche' x='5' y='%s' width='%s' height='19' rx='4' fill='#fff'"
                        + " fill-opacity='.85'/>",
                y - 14, longueur + 20 + km.length() * 5.5);
        svg.ecrire("<path class='plan__echelle' fill='none' stroke='#5d5866' d='M10 %sv4h%sv-4'/>", y - 5, longueur);
        svg.ecrire(
                "<text class='plan__nom' x='%s' y='%s' font-size='10' fill='#5d5866'>%s</text>", 15 + longueur, y, km);
    }

    /// Groups sized by their number, pushed apart where they overlap, each inside its frame; the largest drawn first.
    private List<Rond> ecarter(List<Carte.Groupe> groupes) {
        int plusGrand = groupes.stream().mapToInt(Carte.Groupe::nombre).max().orElse(1);
        var ronds = new ArrayList<>(
                groupes.stream().map(g -> new Rond(g, plusGrand)).toList());
        for (int tour = 0; tour < 30; tour++) {
            for (int i = 0; i < ronds.size(); i++) {
                for (int j = 0; j < i; j++) ronds.get(i).repousser(ronds.get(j));
            }
            ronds.forEach(r -> r.retenir(vue.cadre(r.groupe.centre()), !vue.nationale()));
        }
        ronds.sort(Comparator.comparingDouble((Rond r) -> -r.rayon));
        return ronds;
    }
}
