package fr.treille.socle.graphiques;

import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;
import java.util.List;

final class DessinEmpile {
    private static final double BARRE = 24;

    private final BarresEmpilees barres;
    private final List<Donnees.Rangee> rangees;
    private final Toile toile;
    private final boolean etroite;
    private final double gauche;
    private final double droite;
    private final Echelle echelle;

    DessinEmpile(BarresEmpilees barres, Taille taille) {
        this.barres = barres;
        this.rangees = barres.rangees();
        this.toile = new Toile(barres.enonce(), taille);
        this.etroite = taille == Taille.ETROITE;
        double libelles = barres.libelles().stream()
                .mapToDouble(Style.NORMAL::largeur)
                .max()
                .orElse(0);
        this.gauche = etroite ? 0 : Math.min(libelles + 14, taille.largeur() * 0.34);
        double totaux = rangees.stream()
                .mapToDouble(r -> Style.FORT.largeur(total(r)) + 10)
                .max()
                .orElse(0);
        this.droite = taille.largeur() - totaux;
        this.echelle = Echelle.de(rangees.stream().map(this::somme).toList(), 4, new BigDecimal("0.001"));
    }

    String dessiner() {
        double y = 2 + toile.legende(2, barres.noms());
        double haut = y;
        for (var rangee : rangees) y = rangee(rangee, y);
        if (!etroite) toile.trait(gauche, haut - 4, gauche, y - 8, Toile.GRIS);
        return toile.finir(y);
    }

    private double rangee(Donnees.Rangee rangee, double y) {
        var libelle = Style.NORMAL.couper(rangee.libelle(), etroite ? 318 : gauche - 12, 2);
        double hauteur = libelle.size() * Toile.LIGNE;
        double barre = etroite ? y + hauteur + 4 : y + Math.max(0, (hauteur - BARRE) / 2);
        if (etroite) {
            toile.lignes(0, y + 12, Ancre.start, Style.NORMAL, libelle);
        } else {
            double milieu = barre + BARRE / 2 + 4.5 - (libelle.size() - 1) * Toile.LIGNE / 2;
            toile.lignes(gauche - 10, milieu, Ancre.end, Style.NORMAL, libelle);
        }
        double bout = segments(rangee, barre);
        toile.texte(bout + 7, barre + 16.5, Ancre.start, Style.FORT, total(rangee));
        return Math.max(y + hauteur, barre + BARRE) + 12;
    }

    /// @return where the bar ends
    private double segments(Donnees.Rangee rangee, double y) {
        double x = gauche;
        var somme = somme(rangee);
        for (int i = 0; i < rangee.valeurs().size(); i++) {
            var valeur = rangee.valeurs().get(i);
            if (valeur == null || valeur.signum() == 0) continue;
            double l = longueur(valeur, somme);
            toile.rectangle(x, y, l, BARRE, Trame.de(i));
            var texte = barres.unite().texte(valeur);
            if (Style.FORT.largeur(texte) + 10 <= l) toile.texteSurTrame(x + l / 2, y + 16.5, Trame.de(i), texte);
            x += l;
        }
        return x;
    }

    private double longueur(BigDecimal valeur, BigDecimal somme) {
        if (barres.enParts()) return (droite - gauche) * valeur.doubleValue() / somme.doubleValue();
        return echelle.position(valeur, gauche, droite) - gauche;
    }

    private BigDecimal somme(Donnees.Rangee rangee) {
        return Parts.somme(BarresEmpilees.connues(rangee.valeurs()));
    }

    /// A total that lacks a part says so.
    private String total(Donnees.Rangee rangee) {
        var connues = BarresEmpilees.connues(rangee.valeurs());
        if (connues.isEmpty()) return Donnees.INCONNU;
        var total = barres.unite().texte(somme(rangee));
        return connues.size() == rangee.valeurs().size() ? total : total + " au moins";
    }
}
