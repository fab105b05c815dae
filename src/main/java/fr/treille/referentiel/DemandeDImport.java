package fr.treille.referentiel;

import java.nio.file.Path;

/// A FINESS file to load.
/// @param nom        name of the file as its owner knows it: history and pages show it
/// @param demandePar who asks
/// @param forcer     whether an older file, many closings or many refused lines are accepted
public record DemandeDImport(Path fichier, String nom, String demandePar, boolean forcer, Format format) {
    /// What the one who asks says the file is.
    public enum Format {
        /// The stock published until May 2026.
        CLASSIQUE,
        /// One of the two JSON flows published since.
        PLUS,
        /// Either: its content tells.
        AU_CHOIX
    }

    public DemandeDImport(Path fichier, String nom, String demandePar, boolean forcer) {
        this(fichier, nom, demandePar, forcer, Format.AU_CHOIX);
    }
}
