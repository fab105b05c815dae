package fr.treille.referentiel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import that was done.
/// @param genre  `ETABLISSEMENTS` or `ORGANISMES`, which the counts are of
/// @param rejets name of the file of refused lines, in the folder `rejets` of the data; absent if there is none
public record ImportPasse(
        UUID id,
        String genre,
        String fichier,
        LocalDate dateFichier,
        String demandePar,
        boolean force,
        Instant commenceLe,
        Instant finiLe,
        int lus,
        int crees,
        int modifies,
        int fermes,
        int inchanges,
        int refuses,
        int alertes,
        @Nullable String rejets) {}
