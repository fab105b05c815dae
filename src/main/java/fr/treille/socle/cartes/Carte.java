package fr.treille.socle.cartes;

import fr.treille.socle.cartes.Cadre.Pixel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map being drawn, as one inline SVG: the same in a page and in a printed document. Shapes tell as much as colours,
/// title and description say what is seen, groups are links. No inline style: classes `plan__…` for pages, presentation
/// attributes where there is no style sheet. A place outside the view is left out and counted ([#horsCarte]).
public final class Carte {
    private final Vue vue;
    final String titre;
    final String description;
    final List<Point> points = new ArrayList<>();
    final List<Groupe> groupes = new ArrayList<>();
    final List<Dessin.Trait> liens = new ArrayList<>();
    private final Map<Forme, String> legende = new LinkedHashMap<>();
    String identifiant = "plan";
    Map<String, Aplat> aplats = Map.of();
    String definitions = "";
    String dessous = "";
    int hauteurDessous;
    private int horsCarte;

    /// @param titre       what the map shows, in a few words
    /// @param description the one sentence that a person who does not see it needs
    public Carte(Vue vue, String titre, String description) {
        this.vue = vue;
        this.titre = titre;
        this.description = description;
    }

    /// @param lien address opened by a click, absent where the point only shows
    record Point(
            Pixel centre,
            Forme forme,
            String libelle,
            @Nullable String lien,
            boolean etiquette) {}

    record Groupe(
            Pixel centre,
            int nombre,
            String libelle,
            @Nullable String lien) {}

    /// How a département is filled.
    /// @param remplissage a colour, or `url(#…)` of a pattern given with it
    /// @param libelle     shown by the pointer: its name and its figure
    public record Aplat(String remplissage, String classe, String libelle) {}

    /// Fills départements, by INSEE code.
    /// @param definitions SVG patterns that the fills name
    public Carte aplats(Map<String, Aplat> aplats, String definitions) {
        this.aplats = Map.copyOf(aplats);
        this.definitions = definitions;
        return this;
    }

    /// SVG drawn under the map, inside the same image: the legend of what it shows.
    /// @param hauteur in units of the drawing
    public Carte dessous(int hauteur, String svg) {
        this.hauteurDessous = hauteur;
        this.dessous = svg;
        return this;
    }

    /// Distinguishes the maps of one page; `plan` by default.
    public Carte identifiant(String identifiant) {
        this.identifiant = identifiant;
        return this;
    }

    public Carte point(Lieu lieu, Forme forme, String libelle, @Nullable String lien) {
        placer(lieu, p -> points.add(new Point(p, forme, libelle, lien, false)));
        return this;
    }

    /// A point of its own kind, a star with its name beside it.
    public Carte siege(Lieu lieu, String libelle) {
        placer(lieu, p -> points.add(new Point(p, Forme.ETOILE, libelle, null, true)));
        return this;
    }

    /// A thin line between two places, under the points.
    public Carte lien(Lieu de, Lieu vers) {
        var a = vue.pixel(de);
        var b = vue.pixel(vers);
        if (a.isPresent() && b.isPresent()) liens.add(new Dessin.Trait(a.get(), b.get()));
        return this;
    }

    /// Several places drawn as one circle with their number.
    /// @param nombre  at least 1
    /// @param libelle read aloud and shown by the pointer, such as « 124 établissements, zoomer »
    /// @param lien    address opened by a click
    public Carte groupe(Lieu lieu, int nombre, String libelle, @Nullable String lien) {
        if (nombre < 1) throw new IllegalArgumentException("A group of " + nombre);
        placer(lieu, p -> groupes.add(new Groupe(p, nombre, libelle, lien)));
        return this;
    }

    /// What a shape means, said under the map.
    public Carte legende(Forme forme, String libelle) {
        legende.put(forme, libelle);
        return this;
    }

    public Map<Forme, String> legende() {
        return legende;
    }

    /// How many places were given that this view does not show.
    public int horsCarte() {
        return horsCarte;
    }

    /// The drawing, one `svg` element.
    public String svg() {
        return new Dessin(vue).dessiner(this);
    }

    private void placer(Lieu lieu, java.util.function.Consumer<Pixel> suite) {
        vue.pixel(lieu).ifPresentOrElse(suite, () -> horsCarte++);
    }
}
