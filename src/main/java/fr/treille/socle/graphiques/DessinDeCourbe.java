package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

final class DessinDeCourbe {
    private static final double HAUTEUR = 210;
    private static final int MARQUES = 16;

    private final Courbe courbe;
    private final Toile toile;
    private final int largeur;
    private final boolean directe;
    private final Echelle echelle;
    private final double gauche;
    private final double droite;

    DessinDeCourbe(Courbe courbe, Taille taille) {
        this.courbe = courbe;
        this.toile = new Toile(courbe.enonce(), taille);
        this.largeur = taille.largeur();
        var plusPetit = courbe.unite().decimales() == 0 ? BigDecimal.ONE : new BigDecimal("0.001");
        this.echelle = Echelle.de(
                courbe.series().stream()
                        .flatMap(s -> BarresEmpilees.connues(s.valeurs()).stream())
                        .toList(),
                4,
                plusPetit);
        double crans = echelle.crans().stream()
                .mapToDouble(c -> Style.PETIT.largeur(courbe.unite().texte(c)))
                .max()
                .orElse(0);
        double noms = courbe.series().stream()
                .mapToDouble(s -> Style.FORT.largeur(s.nom()) + 18)
                .max()
                .orElse(0);
        this.gauche = crans + 10;
        this.directe = taille == Taille.LARGE
                && noms < largeur * 0.3
                && courbe.series().size() > 1;
        this.droite = directe ? largeur - noms : largeur - 14.0;
    }

    String dessiner() {
        double haut = 12 + (directe || courbe.series().size() < 2 ? 0 : legende());
        double bas = haut + HAUTEUR;
        grille(haut, bas);
        libelles(bas + 20);
        for (int i = 0; i < courbe.series().size(); i++) serie(i, haut, bas);
        if (directe) noms(haut, bas);
        return toile.finir(bas + 28);
    }

    private void grille(double haut, double bas) {
        for (var cran : echelle.crans()) {
            double y = echelle.position(cran, bas, haut);
            toile.trait(gauche, y, droite, y, cran.signum() == 0 ? Toile.GRIS : Toile.FILET);
            toile.texte(
                    gauche - 8, y + 4, Ancre.end, Style.PETIT, courbe.unite().texte(cran));
        }
    }

    /// As many labels as have room, the last one always.
    private void libelles(double y) {
        var libelles = courbe.libelles();
        int dernier = libelles.size() - 1;
        double place = libelles.stream().mapToDouble(Style.PETIT::largeur).max().orElse(0) + 14;
        double pas = dernier == 0 ? largeur : (droite - gauche) / dernier;
        int saut = Math.max(1, (int) Math.ceil(Math.min(place, largeur / 2.0) / pas));
        for (int i = dernier; i >= 0; i -= saut) {
            var texte = Style.PETIT
                    .couper(libelles.get(i), Math.max(pas * saut - 6, 40), 1)
                    .getFirst();
            double demi = Style.PETIT.largeur(texte) / 2;
            toile.texte(Math.clamp(x(i), demi, largeur - demi), y, Ancre.middle, Style.PETIT, texte);
        }
    }

    private void serie(int rang, double haut, double bas) {
        var trait = Trait.de(rang);
        var valeurs = courbe.series().get(rang).valeurs();
        var chemin = new StringBuilder();
        boolean suite = false;
        for (int i = 0; i < valeurs.size(); i++) {
            var valeur = valeurs.get(i);
            if (valeur != null) {
                chemin.append(suite ? 'L' : 'M')
                        .append(Svg.nombre(x(i)))
                        .append(' ')
                        .append(Svg.nombre(echelle.position(valeur, bas, haut)));
            }
            suite = valeur != null;
        }
        if (!chemin.isEmpty()) trait.tracer(toile.svg(), chemin.toString());
        for (int i = 0; i < valeurs.size(); i++) {
            var valeur = valeurs.get(i);
            if (valeur == null) continue;
            boolean seul =
                    (i == 0 || valeurs.get(i - 1) == null) && (i == valeurs.size() - 1 || valeurs.get(i + 1) == null);
            if (seul || valeurs.size() <= MARQUES || i == valeurs.size() - 1) {
                trait.marquer(toile.svg(), x(i), echelle.position(valeur, bas, haut));
            }
        }
    }

    /// Each name at the end of its line.
    private void noms(double haut, double bas) {
        var voulues = new ArrayList<Double>();
        var rangs = new ArrayList<Integer>();
        for (int i = 0; i < courbe.series().size(); i++) {
            var connues = BarresEmpilees.connues(courbe.series().get(i).valeurs());
            if (connues.isEmpty()) continue;
            voulues.add(echelle.position(connues.getLast(), bas, haut));
            rangs.add(i);
        }
        var places = Toile.ecarter(voulues, 17);
        for (int i = 0; i < rangs.size(); i++) {
            toile.svg()
                    .ecrire(
                            "<text x='%s' y='%s' font-size='13' font-weight='700' fill='%s'>%s</text>",
                            droite + 12,
                            places.get(i) + 4.5,
                            Trait.de(rangs.get(i)).couleur(),
                            courbe.series().get(rangs.get(i)).nom());
        }
    }

    private double legende() {
        return legende(toile, courbe.series().stream().map(Serie::nom).toList(), 0, largeur);
    }

    /// Samples of the lines with their names, one under the other or side by side as there is room.
    /// @return the height taken
    static double legende(Toile toile, List<String> noms, double haut, double largeur) {
        var entrees = new ArrayList<Legende.Entree>();
        for (int i = 0; i < noms.size(); i++) {
            var trait = Trait.de(i);
            entrees.add(new Legende.Entree(noms.get(i), 30, (x, y) -> trait.echantillon(toile.svg(), x, y)));
        }
        return Legende.ecrire(toile.svg(), haut, largeur, entrees);
    }

    private double x(int rang) {
        int dernier = courbe.libelles().size() - 1;
        return dernier == 0 ? (gauche + droite) / 2 : gauche + 6 + (droite - gauche - 12) * rang / dernier;
    }
}
