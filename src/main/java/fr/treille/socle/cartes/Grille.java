package fr.treille.socle.cartes;

/// The squares in which a caller groups points in SQL before drawing them:
/// `group by floor(longitude / :pasLongitude), floor(latitude / :pasLatitude)`.
/// @param pasLongitude degrees
/// @param pasLatitude  degrees; the square is a square on the ground
public record Grille(double pasLongitude, double pasLatitude) {
    /// @param colonnes how many squares the width of the box holds; the steps are rounded to a ladder, so that a view
    /// that moves a little keeps its groups
    static Grille de(Boite boite, double colonnes) {
        double pas = (boite.est() - boite.ouest()) / colonnes;
        double echelon = Math.pow(2, Math.floor(Math.log(Math.max(pas, 1e-4)) / Math.log(2) * 2) / 2);
        double cosinus = Math.cos(Math.toRadians(boite.centre().latitude()));
        return new Grille(echelon, echelon * cosinus);
    }
}
