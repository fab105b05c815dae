package fr.treille.referentiel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import that was done.
/// @param genre  `ETABLISSEMENTS`, `ORGANISMES`, or one of the flows of FINESS+, `STRUCTURES` and `ACTIVITES`
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
        @Nullable String rejets) {
    /// What the counts are of, in the plural.
    public String objets() {
        return switch (genre) {
            case "ORGANISMES" -> "organismes";
            case "ACTIVITES" -> "activités";
            case "STRUCTURES" -> "établissements (FINESS+)";
            default -> "établissements";
        };
    }

    /// What the counts are of, in the differences.
    public EvenementDuRegistre.Sujet sujet() {
        return genre.equals("ORGANISMES")
                ? EvenementDuRegistre.Sujet.ORGANISME
                : EvenementDuRegistre.Sujet.ETABLISSEMENT;
    }

    /// Whether the counts open lists of rows of the register.
    public boolean deStructures() {
        return !genre.equals("ACTIVITES");
    }
}
