package fr.treille.referentiel.finess;

import java.time.LocalDate;

/// What a file held, once read.
/// @param date           date the file carries
/// @param points         lines that give a position, in a classic stock
/// @param lus            structures, or activities in a file of activities, kept or refused
public record Bilan(
        Genre genre, LocalDate date, int etablissements, int organismes, int points, int activites, int lus) {
    /// The first two come from the classic stock, the others are the two flows of FINESS+.
    public enum Genre {
        ETABLISSEMENTS,
        ORGANISMES,
        STRUCTURES,
        ACTIVITES
    }
}
