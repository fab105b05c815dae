package fr.treille.socle.graphiques;

/// A chart: what it says, its data, its drawing.
public sealed interface Graphique permits Barres, BarresEmpilees, Anneau, Courbe, Radar, Departements, Semis {
    Enonce enonce();

    Donnees<?> donnees();

    /// One `svg` element, an image that its title and its sentence name. Meaningless when [#vide].
    String svg(Taille taille);

    /// Nothing was given: a page says so in a sentence, without a drawing.
    default boolean vide() {
        return donnees().lignes().isEmpty();
    }
}
