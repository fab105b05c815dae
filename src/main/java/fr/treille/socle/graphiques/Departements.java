package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Carte;
import fr.treille.socle.cartes.Contour;
import fr.treille.socle.cartes.Contours;
import fr.treille.socle.cartes.Svg;
import fr.treille.socle.cartes.Vue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One figure for each département, darker where it is larger, the overseas ones in their insets. A département without
/// a figure is hatched.
/// @param valeurs by INSEE code, such as `2A` or `974`
/// @param region  INSEE code of the only region shown, empty for the whole country
public record Departements(Enonce enonce, Unite unite, Map<String, BigDecimal> valeurs, Optional<String> region)
        implements Graphique {
    private static final List<String> TEINTES = List.of("#f0e4f3", "#d3b5dc", "#ac7dba", "#814791", "#4e2156");

    public Departements {
        valeurs = Map.copyOf(valeurs);
    }

    @Override
    public Donnees<?> donnees() {
        var rangees = contours().stream()
                .map(c -> new Donnees.Rangee(
                        "%s (%s)".formatted(c.nom(), c.code()),
                        java.util.Collections.singletonList(valeurs.get(c.code()))))
                .toList();
        return Donnees.de(enonce, "Département", List.of(""), unite, rangees);
    }

    @Override
    public boolean vide() {
        return valeurs.isEmpty();
    }

    @Override
    public String svg(Taille taille) {
        boolean etroite = taille == Taille.ETROITE;
        var vue = region.map(r -> Vue.region(r, etroite)).orElseGet(() -> etroite ? Vue.franceEtroite() : Vue.france());
        var id = Toile.prefixe(enonce, taille);
        var classes = classes();
        var aplats = new HashMap<String, Carte.Aplat>();
        for (var contour : contours()) aplats.put(contour.code(), aplat(contour, classes, id));
        var legende = new Svg();
        double hauteur = Legende.ecrire(legende, 10, taille.largeur(), legende(legende, classes, id));
        return new Carte(vue, enonce.titre(), enonce.phrase())
                .identifiant(id)
                .aplats(aplats, hachures(id))
                .dessous((int) Math.ceil(hauteur + 10), legende.toString())
                .svg();
    }

    private Carte.Aplat aplat(Contour contour, Classes classes, String id) {
        var valeur = valeurs.get(contour.code());
        if (valeur == null)
            return new Carte.Aplat(absent(id), "teinte-absente", contour.nom() + " : " + Donnees.INCONNU);
        int teinte = teinte(classes.rang(valeur), classes);
        return new Carte.Aplat(TEINTES.get(teinte), "teinte-" + teinte, contour.nom() + " : " + unite.complet(valeur));
    }

    private List<Legende.Entree> legende(Svg svg, Classes classes, String id) {
        var entrees = new ArrayList<Legende.Entree>();
        for (int i = 0; i < classes.classes().size(); i++) {
            var classe = classes.classes().get(i);
            int teinte = teinte(i, classes);
            var bornes = classe.de().compareTo(classe.a()) == 0
                    ? unite.texte(classe.a())
                    : "%s à %s".formatted(unite.texte(classe.de()), unite.texte(classe.a()));
            entrees.add(entree(svg, bornes, TEINTES.get(teinte), "teinte-" + teinte));
        }
        long absents =
                contours().stream().filter(c -> !valeurs.containsKey(c.code())).count();
        if (absents > 0) {
            entrees.add(entree(svg, Donnees.INCONNU + " (" + absents + ")", absent(id), "teinte-absente"));
        }
        return entrees;
    }

    private static Legende.Entree entree(Svg svg, String nom, String remplissage, String classe) {
        return new Legende.Entree(
                nom,
                22,
                (x, y) -> svg.ecrire(
                        "<rect class='%s' x='%s' y='%s' width='22' height='15' fill='%s' stroke='#77717f'/>",
                        classe, x + 0.5, y - 7.5, remplissage));
    }

    /// The tints are far apart whatever the number of classes.
    private static int teinte(int rang, Classes classes) {
        int nombre = classes.classes().size();
        return nombre == 1 ? 2 : Math.round(rang * (TEINTES.size() - 1f) / (nombre - 1));
    }

    private Classes classes() {
        var montrees = new ArrayList<BigDecimal>();
        for (var contour : contours()) {
            var valeur = valeurs.get(contour.code());
            if (valeur != null) montrees.add(valeur);
        }
        return Classes.de(montrees, TEINTES.size());
    }

    private Collection<Contour> contours() {
        var france = Contours.france();
        return region.<Collection<Contour>>map(r -> france.region(r).departements().stream()
                        .map(france::departement)
                        .toList())
                .orElseGet(france::tous);
    }

    private static String absent(String id) {
        return "url(#%s-absent)".formatted(id);
    }

    private static String hachures(String id) {
        return new Svg()
                .ecrire(
                        "<pattern id='%s-absent' width='6' height='6' patternUnits='userSpaceOnUse'><rect width='6'"
                                + " height='6' fill='#fff'/><path d='M0 6L6 0' stroke='#8c8694' stroke-width='.9'/>"
                                + "</pattern>",
                        id)
                .toString();
    }
}
