package fr.treille.referentiel.finess;

import fr.treille.referentiel.Alerte;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line that was kept, as the file says it: codes are not resolved yet.
public sealed interface Lu {
    /// @param commune     INSEE code at the date of the file
    /// @param departement code as FINESS writes it, such as `9A`
    record Etablissement(
            String finess,
            String organisme,
            String nom,
            @Nullable String nomLong,
            @Nullable String adresse,
            @Nullable String lieuDit,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String commune,
            String departement,
            @Nullable String telephone,
            String categorie,
            @Nullable String libelleCategorie,
            @Nullable String siret,
            @Nullable String ape,
            @Nullable String modeDeTarification,
            @Nullable LocalDate ouvertLe,
            @Nullable LocalDate autoriseLe,
            @Nullable LocalDate majLe,
            Set<Alerte> alertes)
            implements Lu {}

    record Organisme(
            String finess,
            @Nullable String nom,
            @Nullable String nomLong,
            @Nullable String siren,
            @Nullable String statut,
            @Nullable String categorie,
            @Nullable String ape,
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String commune,
            String departement,
            @Nullable String telephone,
            @Nullable LocalDate creeLe,
            Set<Alerte> alertes)
            implements Lu {}

    /// @param latitude  degrees, absent where the file's point means nothing
    /// @param longitude degrees, absent where the file's point means nothing
    record Point(
            String finess,
            @Nullable Double latitude,
            @Nullable Double longitude) implements Lu {}
}
