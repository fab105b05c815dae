package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The drawing on its way: text, bars, lines, and at the end the one `svg` element that holds them.
final class Toile {
    static final String ENCRE = "#22202a";
    static final String GRIS = "#5d5866";
    static final String FILET = "#e3dfe6";
    /// Height of a line of text.
    static final double LIGNE = 16;

    private final Enonce enonce;
    private final String prefixe;
    private final int largeur;
    private final Svg svg = new Svg();
    private final Set<Trame> trames = EnumSet.noneOf(Trame.class);

    enum Ancre {
        start,
        middle,
        end
    }

    enum Style {
        NORMAL(13, 400, ENCRE),
        FORT(13, 700, ENCRE),
        MENU(12, 400, ENCRE),
        PETIT(12, 400, GRIS),
        CLAIR(12.5, 600, "#fff"),
        GRAND(26, 700, ENCRE);

        final double corps;
        final int graisse;
        final String couleur;

        Style(double corps, int graisse, String couleur) {
            this.corps = corps;
            this.graisse = graisse;
            this.couleur = couleur;
        }

        double largeur(String texte) {
            return Texte.largeur(texte, corps) * (graisse > 400 ? 1.06 : 1);
        }

        List<String> couper(String texte, double largeur, int lignes) {
            return Texte.couper(texte, corps * (graisse > 400 ? 1.06 : 1), largeur, lignes);
        }
    }

    Toile(Enonce enonce, Taille taille) {
        this.enonce = enonce;
        this.prefixe = prefixe(enonce, taille);
        this.largeur = taille.largeur();
    }

    static String prefixe(Enonce enonce, Taille taille) {
        return enonce.nom() + (taille == Taille.LARGE ? "-l" : "-e");
    }

    /// @param y base of the letters
    void texte(double x, double y, Ancre ancre, Style style, String texte) {
        texte(svg, x, y, ancre, style, texte);
    }

    static void texte(Svg svg, double x, double y, Ancre ancre, Style style, String texte) {
        svg.ecrire(
                "<text x='%s' y='%s' text-anchor='%s' font-size='%s' font-weight='%s' fill='%s'>%s</text>",
                x, y, ancre, style.corps, style.graisse, style.couleur, texte);
    }

    void lignes(double x, double y, Ancre ancre, Style style, List<String> lignes) {
        for (int i = 0; i < lignes.size(); i++) texte(x, y + i * LIGNE, ancre, style, lignes.get(i));
    }

    /// Text on a pattern: a light plate keeps it readable.
    void texteSurTrame(double x, double y, Trame trame, String texte) {
        if (trame == Trame.PLEINE) {
            texte(x, y, Ancre.middle, Style.CLAIR, texte);
            return;
        }
        double l = Style.FORT.largeur(texte) + 8;
        svg.ecrire("<rect x='%s' y='%s' width='%s' height='17' rx='3' fill='#fff'/>", x - l / 2, y - 13, l);
        texte(x, y, Ancre.middle, Style.FORT, texte);
    }

    /// A figure on a white plate: nothing crosses it.
    void chiffre(double x, double y, Ancre ancre, String texte) {
        double l = Style.FORT.largeur(texte) + 4;
        double gauche = ancre == Ancre.start ? x - 2 : ancre == Ancre.end ? x - l + 2 : x - l / 2;
        svg.ecrire("<rect x='%s' y='%s' width='%s' height='16' fill='#fff'/>", gauche, y - 12.5, l);
        texte(x, y, ancre, Style.FORT, texte);
    }

    void rectangle(double x, double y, double l, double h, Trame trame) {
        trames.add(trame);
        svg.ecrire(
                "<rect class='%s' x='%s' y='%s' width='%s' height='%s' fill='%s' stroke='%s'/>",
                trame.classe(), x, y, Math.max(0, l), Math.max(0, h), trame.remplissage(prefixe), trame.encre());
    }

    void forme(String chemin, Trame trame) {
        trames.add(trame);
        svg.ecrire(
                "<path class='%s' d='%s' fill='%s' stroke='%s' stroke-linejoin='round'/>",
                trame.classe(), chemin, trame.remplissage(prefixe), trame.encre());
    }

    void trait(double x1, double y1, double x2, double y2, String couleur) {
        svg.ecrire("<path d='M%s %sL%s %s' fill='none' stroke='%s'/>", x1, y1, x2, y2, couleur);
    }

    /// A dashed line with its name, that values are read against.
    void seuil(double x1, double y1, double x2, double y2) {
        svg.ecrire(
                "<path d='M%s %sL%s %s' fill='none' stroke='%s' stroke-width='1.5' stroke-dasharray='5 4'/>",
                x1, y1, x2, y2, ENCRE);
    }

    Svg svg() {
        return svg;
    }

    /// The swatches of the series, in lines as wide as the drawing.
    /// @return the height taken
    double legende(double y, List<String> noms) {
        var entrees = new ArrayList<Legende.Entree>();
        for (int i = 0; i < noms.size(); i++) {
            var trame = Trame.de(i);
            entrees.add(new Legende.Entree(
                    noms.get(i), 15, (gauche, milieu) -> rectangle(gauche + 0.5, milieu - 7.5, 15, 15, trame)));
        }
        return Legende.ecrire(svg, y, largeur, entrees);
    }

    String finir(double hauteur) {
        var defs = new Svg();
        trames.forEach(t -> t.definir(defs, prefixe));
        var entier = new Svg();
        entier.ecrire(
                "<svg xmlns='http://www.w3.org/2000/svg' class='graphique__dessin' viewBox='0 0 %s %s' width='%s'"
                        + " height='%s' role='img' aria-labelledby='%s-titre %s-phrase'>",
                largeur, hauteur, largeur, hauteur, prefixe, prefixe);
        entier.ecrire("<title id='%s-titre'>%s</title>", prefixe, enonce.titre());
        entier.ecrire("<desc id='%s-phrase'>%s</desc>", prefixe, enonce.phrase());
        if (trames.stream().anyMatch(t -> !t.unie())) entier.brut("<defs>" + defs + "</defs>");
        return entier.brut(svg.toString()).brut("</svg>").toString();
    }

    /// Labels moved apart so that each has its line.
    /// @param voulues where each would stand, in any order
    static List<Double> ecarter(List<Double> voulues, double ecart) {
        var ordre = new ArrayList<Integer>();
        for (int i = 0; i < voulues.size(); i++) ordre.add(i);
        ordre.sort((a, b) -> Double.compare(voulues.get(a), voulues.get(b)));
        var places = new ArrayList<>(voulues);
        for (int tour = 0; tour < 40; tour++) {
            for (int i = 1; i < ordre.size(); i++) {
                double haut = places.get(ordre.get(i - 1));
                double manque = ecart - (places.get(ordre.get(i)) - haut);
                if (manque <= 0.01) continue;
                places.set(ordre.get(i - 1), haut - manque / 2);
                places.set(ordre.get(i), places.get(ordre.get(i)) + manque / 2);
            }
        }
        return places;
    }
}
