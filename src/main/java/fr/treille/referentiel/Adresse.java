package fr.treille.referentiel;

import org.jspecify.annotations.Nullable;

/// Where an establishment or an organisme is, as the register writes it.
/// @param commune        INSEE code
/// @param departement    INSEE code, such as `2A` or `971`
/// @param nomDepartement absent when the code is unknown to the nomenclature
/// @param region         INSEE code, such as `94` for Corsica
public record Adresse(
        @Nullable String voie,
        @Nullable String lieuDit,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String commune,
        @Nullable String departement,
        @Nullable String nomDepartement,
        @Nullable String region,
        @Nullable String nomRegion) {}
