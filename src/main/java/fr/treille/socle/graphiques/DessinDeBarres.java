package fr.treille.socle.graphiques;

import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;
import java.util.List;

/// Rows: the label beside its bar, or above it where there is little room.
final class DessinDeBarres {
    private static final double BARRE = 18;

    private final Barres barres;
    private final Toile toile;
    private final boolean etroite;
    private final double gauche;
    private final double droite;
    private final double libelles;
    private final Echelle echelle;

    DessinDeBarres(Barres barres, Taille taille) {
        this.barres = barres;
        this.toile = new Toile(barres.enonce(), taille);
        this.etroite = taille == Taille.ETROITE;
        this.echelle = barres.echelle(4);
        double plusLong = barres.donneesBrutes().stream()
                .mapToDouble(d -> style(d).largeur(d.libelle()))
                .max()
                .orElse(0);
        this.libelles = etroite ? 0 : Math.min(plusLong + 14, taille.largeur() * 0.36);
        double chiffres = barres.donneesBrutes().stream()
                .mapToDouble(d -> Style.FORT.largeur(ecrit(d)) + 10)
                .max()
                .orElse(0);
        boolean negatif = echelle.minimum().signum() < 0;
        this.gauche = libelles + (negatif ? chiffres : 0);
        this.droite = taille.largeur() - chiffres;
    }

    String dessiner() {
        double zero = echelle.position(BigDecimal.ZERO, gauche, droite);
        double y = barres.seuil() == null ? 4 : 24;
        double haut = y;
        seuil(
                haut,
                haut
                        + barres.donneesBrutes().stream()
                                .mapToDouble(this::hauteur)
                                .sum());
        for (var donnee : barres.donneesBrutes()) {
            rangee(donnee, y, zero);
            y += hauteur(donnee);
        }
        if (!etroite) toile.trait(zero, haut - 4, zero, y, Toile.GRIS);
        return toile.finir(y + 4);
    }

    private double hauteur(Donnee donnee) {
        double hauteur = libelle(donnee).size() * Toile.LIGNE;
        return etroite ? hauteur + 4 + BARRE + 12 : Math.max(hauteur, BARRE) + 12;
    }

    private List<String> libelle(Donnee donnee) {
        return style(donnee).couper(donnee.libelle(), etroite ? 318 : libelles - 12, 2);
    }

    private void rangee(Donnee donnee, double y, double zero) {
        var libelle = libelle(donnee);
        double hauteur = libelle.size() * Toile.LIGNE;
        double barre = etroite ? y + hauteur + 4 : y + Math.max(0, (hauteur - BARRE) / 2);
        if (etroite) {
            toile.lignes(0, y + 12, Ancre.start, style(donnee), libelle);
        } else {
            double milieu = barre + BARRE / 2 + 4.5 - (libelle.size() - 1) * Toile.LIGNE / 2;
            toile.lignes(libelles - 10, milieu, Ancre.end, style(donnee), libelle);
        }
        barre(donnee, barre, zero);
        // Above its bar, a label would be crossed by a line from top to bottom.
        if (etroite) toile.trait(zero, barre - 2, zero, barre + BARRE + 2, Toile.GRIS);
    }

    private void barre(Donnee donnee, double y, double zero) {
        var valeur = donnee.valeur();
        if (valeur == null) {
            toile.texte(zero + 7, y + 13, Ancre.start, Style.PETIT, Donnees.INCONNU);
            return;
        }
        double bout = echelle.position(valeur, gauche, droite);
        if (valeur.signum() != 0) {
            toile.rectangle(Math.min(zero, bout), y, Math.abs(bout - zero), BARRE, barres.trame(donnee));
        }
        boolean negatif = valeur.signum() < 0;
        toile.chiffre(bout + (negatif ? -7 : 7), y + 13.5, negatif ? Ancre.end : Ancre.start, ecrit(donnee));
    }

    private void seuil(double haut, double bas) {
        var seuil = barres.seuil();
        if (seuil == null || seuil.valeur() == null) return;
        double x = echelle.position(seuil.valeur(), gauche, droite);
        toile.seuil(x, haut - 4, x, bas - 6);
        var texte = seuil.libelle() + " : " + barres.unite().complet(seuil.valeur());
        boolean aGauche = x + Style.PETIT.largeur(texte) > (etroite ? 320 : 640);
        toile.lignes(x, 12, aGauche ? Ancre.end : Ancre.start, Style.PETIT, List.of(texte));
    }

    private String ecrit(Donnee donnee) {
        return donnee.valeur() == null ? Donnees.INCONNU : barres.unite().texte(donnee.valeur());
    }

    private static Style style(Donnee donnee) {
        return donnee.enAvant() ? Style.FORT : Style.NORMAL;
    }
}
