package fr.treille.socle.graphiques;

import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;

/// Columns, their figure above, their label below.
final class DessinDeColonnes {
    private static final double HAUTEUR = 190;

    private final Barres barres;
    private final Toile toile;
    private final Echelle echelle;
    private final double pas;
    private final int largeur;

    DessinDeColonnes(Barres barres, Taille taille) {
        this.barres = barres;
        this.toile = new Toile(barres.enonce(), taille);
        this.echelle = barres.echelle(4);
        this.largeur = taille.largeur();
        this.pas =
                taille.largeur() / (double) Math.max(1, barres.donneesBrutes().size());
    }

    /// Every figure and every word of a label has its room.
    boolean tiennent() {
        return barres.donneesBrutes().stream()
                .allMatch(d -> Style.FORT.largeur(chiffre(d)) <= pas - 4
                        && style(d).couper(d.libelle(), pas - 6, 3).stream()
                                .noneMatch(l -> l.endsWith("…") && !d.libelle().endsWith("…")));
    }

    String dessiner() {
        boolean negatif = echelle.minimum().signum() < 0;
        double haut = barres.seuil() == null ? 20 : 40;
        double bas = haut + HAUTEUR;
        double zero = echelle.position(BigDecimal.ZERO, bas, haut);
        double x = 0;
        double fin = bas;
        seuil(haut, bas);
        double libelles = bas + (negatif ? 36 : 20);
        for (var donnee : barres.donneesBrutes()) {
            colonne(donnee, x, zero, haut, bas);
            var libelle = style(donnee).couper(donnee.libelle(), pas - 6, 3);
            toile.lignes(x + pas / 2, libelles, Ancre.middle, style(donnee), libelle);
            fin = Math.max(fin, libelles + libelle.size() * Toile.LIGNE);
            x += pas;
        }
        toile.trait(0, zero, largeur, zero, Toile.GRIS);
        return toile.finir(fin);
    }

    private void colonne(Donnee donnee, double x, double zero, double haut, double bas) {
        double centre = x + pas / 2;
        var valeur = donnee.valeur();
        if (valeur == null) {
            var mots = Style.PETIT.couper(Donnees.INCONNU, pas - 4, 2);
            toile.lignes(centre, zero - 8 - (mots.size() - 1) * Toile.LIGNE, Ancre.middle, Style.PETIT, mots);
            return;
        }
        double bout = echelle.position(valeur, bas, haut);
        double l = Math.min(pas * 0.62, 64);
        if (valeur.signum() != 0) {
            toile.rectangle(centre - l / 2, Math.min(zero, bout), l, Math.abs(zero - bout), barres.trame(donnee));
        }
        toile.chiffre(centre, valeur.signum() < 0 ? bout + 16 : bout - 7, Ancre.middle, chiffre(donnee));
    }

    private void seuil(double haut, double bas) {
        var seuil = barres.seuil();
        if (seuil == null || seuil.valeur() == null) return;
        double y = echelle.position(seuil.valeur(), bas, haut);
        toile.seuil(0, y, largeur, y);
        var texte = seuil.libelle() + " : " + barres.unite().complet(seuil.valeur());
        toile.texte(0, 12, Ancre.start, Style.PETIT, "- - -  " + texte);
    }

    private String chiffre(Donnee donnee) {
        return donnee.valeur() == null ? "" : barres.unite().texte(donnee.valeur());
    }

    private static Style style(Donnee donnee) {
        return donnee.enAvant() ? Style.FORT : Style.NORMAL;
    }
}
