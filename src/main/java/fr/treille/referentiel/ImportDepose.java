package fr.treille.referentiel;

/// A FINESS file that somebody left on the import page, to be loaded by a job.
/// @param fichier   where it waits on the disk of the instance that received it
/// @param nom       as its owner knows it
/// @param demandePar who asks
public record ImportDepose(String fichier, String nom, String demandePar, boolean forcer) {}
