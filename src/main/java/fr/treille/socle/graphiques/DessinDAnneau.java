package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;

final class DessinDAnneau {
    private static final double RANGEE = 28;

    private final Anneau anneau;
    private final Toile toile;
    private final boolean etroite;
    private final double x;
    private final double y;
    private final double rayon;
    private final double creux;

    DessinDAnneau(Anneau anneau, Taille taille) {
        this.anneau = anneau;
        this.toile = new Toile(anneau.enonce(), taille);
        this.etroite = taille == Taille.ETROITE;
        this.rayon = etroite ? 104 : 116;
        this.creux = rayon * 0.6;
        this.x = etroite ? 160 : 130;
        int rangees = anneau.parts().size() + anneau.inconnues().size();
        this.y = etroite ? rayon + 6 : Math.max(rayon + 6, rangees * RANGEE / 2.0);
    }

    String dessiner() {
        var valeurs = anneau.valeurs();
        var somme = Parts.somme(valeurs);
        var pourCent = Parts.pourCent(valeurs);
        if (somme.signum() == 0) {
            toile.svg().ecrire("<path d='%s' fill='none' stroke='%s'/>", secteur(0, 1), Toile.GRIS);
        }
        double debut = 0;
        for (int i = 0; i < valeurs.size(); i++) {
            double part = somme.signum() == 0 ? 0 : valeurs.get(i).doubleValue() / somme.doubleValue();
            if (part > 0) toile.forme(secteur(debut, debut + part), Trame.de(i));
            if (part >= 0.06) {
                double angle = 2 * Math.PI * (debut + part / 2);
                double r = (rayon + creux) / 2;
                toile.texteSurTrame(
                        x + r * Math.sin(angle),
                        y - r * Math.cos(angle) + 4.5,
                        Trame.de(i),
                        pourCent.get(i) + "\u00a0%");
            }
            debut += part;
        }
        toile.texte(x, y + 4, Ancre.middle, centre(somme), anneau.unite().texte(somme));
        toile.texte(
                x,
                y + 24,
                Ancre.middle,
                Style.PETIT,
                anneau.unite().nom().isEmpty() ? "au total" : anneau.unite().nom());
        return toile.finir(legende(somme));
    }

    private Style centre(BigDecimal somme) {
        return Style.GRAND.largeur(anneau.unite().texte(somme)) < 2 * creux - 16 ? Style.GRAND : Style.FORT;
    }

    /// @return the height of the whole drawing
    private double legende(BigDecimal somme) {
        var parts = anneau.parts();
        var pourCent = Parts.pourCent(anneau.valeurs());
        int rangees = parts.size() + anneau.inconnues().size();
        double gauche = etroite ? 0 : 290;
        double haut = etroite ? 2 * rayon + 26 : Math.max(0, y - rangees * RANGEE / 2.0);
        double bas = haut;
        for (int i = 0; i < parts.size(); i++) {
            toile.rectangle(gauche + 0.5, bas + 4.5, 15, 15, Trame.de(i));
            rangee(gauche, bas, parts.get(i), part(parts.get(i), pourCent.get(i), somme));
            bas += RANGEE;
        }
        for (var inconnue : anneau.inconnues()) {
            rangee(gauche, bas, inconnue, Donnees.INCONNU);
            bas += RANGEE;
        }
        return Math.max(bas + 4, etroite ? 0 : y + rayon + 6);
    }

    private String part(Donnee donnee, int pourCent, BigDecimal somme) {
        var valeur = donnee.valeur();
        if (valeur == null) return Donnees.INCONNU;
        var texte = anneau.unite().texte(valeur);
        if (somme.signum() == 0) return texte;
        return texte + (pourCent == 0 && valeur.signum() > 0 ? " · < 1\u00a0%" : " · " + pourCent + "\u00a0%");
    }

    private void rangee(double gauche, double haut, Donnee donnee, String chiffre) {
        double droite = etroite ? 320 : 640;
        double place = droite - gauche - 26 - Style.FORT.largeur(chiffre) - 12;
        toile.texte(
                gauche + 26,
                haut + 16.5,
                Ancre.start,
                Style.NORMAL,
                Style.NORMAL.couper(donnee.libelle(), place, 1).getFirst());
        toile.texte(droite, haut + 16.5, Ancre.end, donnee.valeur() == null ? Style.PETIT : Style.FORT, chiffre);
        toile.trait(gauche, haut + RANGEE - 2, droite, haut + RANGEE - 2, Toile.FILET);
    }

    /// A slice of the ring, clockwise from the top.
    /// @param de share of the turn, as `a`
    private String secteur(double de, double a) {
        if (a - de > 0.9999) {
            return cercle(rayon, 1) + cercle(creux, 0);
        }
        int grand = a - de > 0.5 ? 1 : 0;
        return "M" + point(rayon, de) + arc(rayon, grand, 1) + point(rayon, a) + "L" + point(creux, a)
                + arc(creux, grand, 0) + point(creux, de) + "z";
    }

    private String cercle(double r, int sens) {
        return "M" + point(r, 0) + arc(r, 0, sens) + point(r, 0.5) + arc(r, 0, sens) + point(r, 0) + "z";
    }

    private static String arc(double r, int grand, int sens) {
        return "A%s %s 0 %d %d ".formatted(Svg.nombre(r), Svg.nombre(r), grand, sens);
    }

    private String point(double r, double part) {
        double angle = 2 * Math.PI * part;
        return Svg.nombre(x + r * Math.sin(angle)) + " " + Svg.nombre(y - r * Math.cos(angle));
    }
}
