package fr.treille.referentiel;

import org.jspecify.annotations.Nullable;

/// A département or an overseas collectivity.
/// @param code       INSEE code, such as `971`
/// @param region     INSEE code of its region
/// @param codeFiness code in FINESS, such as `9A`, which also serves Saint-Martin and Saint-Barthélemy; absent where
///                   FINESS has none
public record Departement(
        String code, String nom, String region, @Nullable String codeFiness) {}
