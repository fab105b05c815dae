package fr.treille.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal status of an organisme in FINESS.
/// @param baseDuSecteur why it has its sector
/// @param source        file it was read in
public record StatutJuridique(
        String code,
        String libelle,
        @Nullable String libelleCourt,
        @Nullable Secteur secteur,
        @Nullable String baseDuSecteur,
        @Nullable LocalDate ouvertDu,
        @Nullable LocalDate fermeLe,
        String source) {}
