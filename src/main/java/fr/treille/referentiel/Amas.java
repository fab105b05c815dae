package fr.treille.referentiel;

import fr.treille.socle.Finess;
import fr.treille.socle.cartes.Boite;
import org.jspecify.annotations.Nullable;

/// Establishments of one square of a map.
/// @param centre their centre of gravity
/// @param boite  the rectangle that holds them all
/// @param finess of one of them; likewise `nom` and `champ`, which only mean something when `nombre` is 1
public record Amas(
        int nombre,
        Position centre,
        Boite boite,
        Finess finess,
        String nom,
        @Nullable Champ champ) {
    /// Whether they stand at one address, which no zoom takes apart.
    public boolean memeAdresse() {
        return boite.est() - boite.ouest() < 0.0005 && boite.nord() - boite.sud() < 0.0005;
    }
}
