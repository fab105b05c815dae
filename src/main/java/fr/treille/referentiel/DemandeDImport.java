package fr.treille.referentiel;

import java.nio.file.Path;

/// A FINESS file to load.
/// @param nom        name of the file as its owner knows it: history and pages show it
/// @param demandePar who asks
/// @param forcer     whether an older file, many closings or many refused lines are accepted
public record DemandeDImport(Path fichier, String nom, String demandePar, boolean forcer) {}
