package fr.treille.referentiel;

import java.util.UUID;

/// A FINESS file that somebody left on the import page, to be loaded by a job.
/// @param fichier   where it waits in the database, for whichever instance takes the job
/// @param nom       as its owner knows it
/// @param demandePar who asks
public record ImportDepose(UUID fichier, String nom, String demandePar, boolean forcer) {}
