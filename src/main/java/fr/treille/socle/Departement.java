package fr.treille.socle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A département or an overseas collectivity.
/// @param code       INSEE code, such as `971`
/// @param region     INSEE code of its region
/// @param codeFiness code in FINESS, such as `9A`, which also serves Saint-Martin and Saint-Barthélemy; absent where
///                   FINESS has none
public record Departement(
        String code, String nom, String region, @Nullable String codeFiness, Periode validite) {

    public static Optional<Departement> de(String code) {
        return Optional.ofNullable(Territoires.DEPARTEMENTS.get(code));
    }

    /// In the order of their codes.
    public static List<Departement> tous() {
        return List.copyOf(Territoires.DEPARTEMENTS.values());
    }

    /// Its region, whose clock is its own.
    public Region saRegion() {
        return Region.de(region).orElseThrow();
    }

    /// INSEE code of the region whose ARS watches over it: that of Guadeloupe for Saint-Martin and Saint-Barthélemy.
    /// Empty for the other collectivities.
    public Optional<String> ars() {
        if (code.equals("977") || code.equals("978")) return Optional.of("01");
        return saRegion().aUneArs() ? Optional.of(region) : Optional.empty();
    }
}
