package fr.treille.socle.graphiques;

import java.util.Locale;

/// A chart is drawn for the room it has, so that its letters keep their size: a page holds both, its style sheet shows
/// one. Documents take the wide one.
public enum Taille {
    LARGE(640),
    ETROITE(320);

    private final int largeur;

    Taille(int largeur) {
        this.largeur = largeur;
    }

    /// In units of the drawing, about a pixel.
    int largeur() {
        return largeur;
    }

    public String classe() {
        return "graphique__" + name().toLowerCase(Locale.ROOT);
    }
}
