package fr.treille.referentiel;

import java.time.LocalDate;

/// A file the register was loaded from.
/// @param date the date the file carries
public record SourceDuRegistre(Genre genre, String fichier, LocalDate date) {
    public enum Genre {
        ETABLISSEMENTS,
        ORGANISMES,
        STRUCTURES,
        ACTIVITES,
        DEMONSTRATION
    }
}
