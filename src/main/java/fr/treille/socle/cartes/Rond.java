package fr.treille.socle.cartes;

/// A group on its way to its place in the drawing.
final class Rond {
    private static final double RAYON_MAXIMAL = 24;

    final Carte.Groupe groupe;
    final double rayon;
    /// Among the large ones of its map: drawn full.
    final boolean plein;

    double x;
    double y;

    /// @param plusGrand number of the largest group of the map: the area follows the number, as far as it stays legible
    Rond(Carte.Groupe groupe, int plusGrand) {
        double part = Math.sqrt((double) groupe.nombre() / plusGrand);
        this.groupe = groupe;
        this.rayon =
                Math.max(5 + 2.7 * Math.min(4, Integer.toString(groupe.nombre()).length()), RAYON_MAXIMAL * part);
        this.plein = part > 0.4;
        this.x = groupe.centre().x();
        this.y = groupe.centre().y();
    }

    /// Both give way, the smaller one more.
    void repousser(Rond autre) {
        double dx = x - autre.x;
        double dy = y - autre.y;
        double distance = Math.max(0.01, Math.hypot(dx, dy));
        double manque = rayon + autre.rayon + 1 - distance;
        if (manque <= 0) return;
        double sien = autre.rayon / (rayon + autre.rayon) * manque / distance;
        double reste = rayon / (rayon + autre.rayon) * manque / distance;
        x += dx * sien;
        y += dy * sien;
        autre.x -= dx * reste;
        autre.y -= dy * reste;
    }

    /// Stays in its frame, above the scale of a map that has one.
    void retenir(Cadre cadre, boolean echelle) {
        double marge = rayon + 2;
        if (echelle && x - rayon < cadre.x() + Dessin.LARGEUR_ECHELLE) {
            y = Math.min(y, cadre.y() + cadre.hauteur() - 24 - marge);
        }
        x = Math.clamp(x, cadre.x() + marge, cadre.x() + cadre.largeur() - marge);
        y = Math.clamp(y, cadre.y() + marge, cadre.y() + cadre.hauteur() - marge);
    }
}
