package fr.treille.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A DUI solution in one field.
/// @param champ      absent, as all that follows, for a solution that no scheme references
/// @param dispositif scheme that references it
/// @param etat       `CANDIDATE`, `REFERENCEE` or `RETIREE`
/// @param origine    `CATALOGUE`, or `DEMONSTRATION` for a fictional one
public record SolutionReferencee(
        String editeur,
        String nom,
        @Nullable Champ champ,
        @Nullable String dispositif,
        @Nullable Integer vague,
        @Nullable String etat,
        @Nullable LocalDate depuis,
        @Nullable LocalDate jusquAu,
        String source,
        String origine) {}
