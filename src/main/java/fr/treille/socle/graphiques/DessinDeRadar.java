package fr.treille.socle.graphiques;

import fr.treille.socle.cartes.Svg;
import fr.treille.socle.graphiques.Toile.Ancre;
import fr.treille.socle.graphiques.Toile.Style;
import java.math.BigDecimal;
import java.util.List;

final class DessinDeRadar {
    private static final int ANNEAUX = 4;

    private final Radar radar;
    private final Toile toile;
    private final int largeur;
    private final double rayon;
    private final double marge;
    private final double x;
    private final Style style;
    private double y;

    DessinDeRadar(Radar radar, Taille taille) {
        this.radar = radar;
        this.toile = new Toile(radar.enonce(), taille);
        this.largeur = taille.largeur();
        boolean large = taille == Taille.LARGE;
        this.rayon = large ? 128 : 72;
        this.style = large ? Style.NORMAL : Style.MENU;
        this.x = largeur / 2.0;
        int lignes = 0;
        for (int i = 0; i < radar.libelles().size(); i++)
            lignes = Math.max(lignes, lignes(i).size());
        this.marge = (lignes + (radar.series().size() == 1 ? 1 : 0)) * Toile.LIGNE + 18;
    }

    String dessiner() {
        var noms = radar.series().stream().map(Serie::nom).toList();
        double legende = noms.size() > 1 ? DessinDeCourbe.legende(toile, noms, 0, largeur) : 0;
        this.y = legende + marge + rayon;
        toileDeFond();
        for (int i = 0; i < radar.series().size(); i++) serie(i);
        for (int i = 0; i < radar.libelles().size(); i++) libelle(i);
        return toile.finir(y + rayon + marge);
    }

    private void toileDeFond() {
        int n = radar.libelles().size();
        for (int a = 1; a <= ANNEAUX; a++) {
            var chemin = new StringBuilder();
            for (int i = 0; i < n; i++) {
                chemin.append(i == 0 ? 'M' : 'L').append(point(i, (double) a / ANNEAUX));
            }
            toile.svg()
                    .ecrire("<path d='%sz' fill='none' stroke='%s'/>", chemin, a == ANNEAUX ? "#bfb6c8" : Toile.FILET);
        }
        for (int i = 0; i < n; i++) {
            toile.svg().ecrire("<path d='M%s %sL%s' stroke='%s'/>", x, y, point(i, 1), Toile.FILET);
        }
    }

    /// A line that breaks where nothing is known, closed when everything is.
    private void serie(int rang) {
        var valeurs = radar.series().get(rang).valeurs();
        var trait = Trait.de(rang);
        int n = valeurs.size();
        int trou = valeurs.indexOf(null);
        int depart = Math.max(trou, 0);
        var chemin = new StringBuilder();
        boolean suite = false;
        for (int pas = 0; pas < n; pas++) {
            int i = (depart + pas) % n;
            var valeur = valeurs.get(i);
            if (valeur != null) chemin.append(suite ? 'L' : 'M').append(point(i, part(valeur)));
            suite = valeur != null;
        }
        if (trou < 0) chemin.append('z');
        if (rang == 0 && trou < 0) {
            toile.svg().ecrire("<path class='radar__aire' d='%s' fill='#5b2a63' fill-opacity='.09'/>", chemin);
        }
        if (!chemin.isEmpty()) trait.tracer(toile.svg(), chemin.toString());
        for (int i = 0; i < n; i++) {
            var valeur = valeurs.get(i);
            if (valeur == null) continue;
            double part = part(valeur);
            trait.marquer(toile.svg(), abscisse(i, part), ordonnee(i, part));
        }
    }

    private List<String> lignes(int rang) {
        double sinus = Math.sin(angle(rang));
        double place = Math.abs(sinus) < 0.2 ? largeur * 0.6 : largeur / 2.0 - (rayon + 12) * Math.abs(sinus);
        return style.couper(radar.libelles().get(rang), place, 3);
    }

    /// The name of an axis, with its figure when there is one series.
    private void libelle(int rang) {
        double sinus = Math.sin(angle(rang));
        var ancre = Math.abs(sinus) < 0.2 ? Ancre.middle : sinus > 0 ? Ancre.start : Ancre.end;
        double ici = x + (rayon + 12) * sinus;
        var lignes = lignes(rang);
        boolean chiffre = radar.series().size() == 1;
        double hauteur = (lignes.size() + (chiffre ? 1 : 0)) * Toile.LIGNE;
        double cosinus = Math.cos(angle(rang));
        double bas = y - (rayon + 12) * cosinus;
        double haut = bas - hauteur * (1 + cosinus) / 2 + 12;
        toile.lignes(ici, haut, ancre, style, lignes);
        if (!chiffre) return;
        var valeur = radar.series().getFirst().valeurs().get(rang);
        toile.texte(
                ici,
                haut + lignes.size() * Toile.LIGNE,
                ancre,
                valeur == null ? Style.PETIT : Style.FORT,
                valeur == null ? Donnees.INCONNU : radar.unite().texte(valeur));
    }

    private double part(BigDecimal valeur) {
        return valeur.doubleValue() / radar.maximum().doubleValue();
    }

    private double angle(int rang) {
        return 2 * Math.PI * rang / radar.libelles().size();
    }

    private double abscisse(int rang, double part) {
        return x + rayon * part * Math.sin(angle(rang));
    }

    private double ordonnee(int rang, double part) {
        return y - rayon * part * Math.cos(angle(rang));
    }

    private String point(int rang, double part) {
        return Svg.nombre(abscisse(rang, part)) + " " + Svg.nombre(ordonnee(rang, part));
    }
}
