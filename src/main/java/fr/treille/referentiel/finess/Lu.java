package fr.treille.referentiel.finess;

import fr.treille.referentiel.Alerte;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line that was kept, as the file says it: codes are not resolved yet.
public sealed interface Lu {
    /// @param commune     INSEE code at the date of the file
    /// @param departement code as FINESS writes it, such as `9A`, or its INSEE code
    /// @param fermeLe     absent while it is open
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
            @Nullable LocalDate fermeLe,
            Set<Alerte> alertes)
            implements Lu {}

    /// @param fermeLe     absent while it is open
    /// @param identifiant inside the FINESS+ flows, absent from the classic stock
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
            @Nullable LocalDate fermeLe,
            @Nullable String identifiant,
            Set<Alerte> alertes)
            implements Lu {}

    /// @param latitude  degrees, absent where the file's point means nothing
    /// @param longitude degrees, absent where the file's point means nothing
    record Point(
            String finess,
            @Nullable Double latitude,
            @Nullable Double longitude) implements Lu {}

    /// An address of an establishment besides the geographic one.
    /// @param usage code of the flow
    record Adresse(
            String finess,
            int rang,
            String usage,
            @Nullable String intitule,
            @Nullable String adresse,
            @Nullable String lieuDit,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String commune,
            @Nullable Double latitude,
            @Nullable Double longitude)
            implements Lu {}

    /// An activity that an establishment exercises. Codes are those of the flow.
    /// @param autorisation identifier of the authorisation it comes from
    record Activite(
            String id,
            String finess,
            @Nullable String autorisation,
            String nature,
            @Nullable String activite,
            @Nullable String modalite,
            @Nullable String publicServi,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            boolean ouverte)
            implements Lu {}

    /// @param precision empty for the whole, else what part of it is counted
    record Capacite(
            String activite,
            String statut,
            String unite,
            String precision,
            @Nullable Integer nombre) implements Lu {}

    /// @param identifiant `gcc:` or `gco:` and the number of the flow
    /// @param type        code of the flow
    /// @param porteur     identifier of the legal entity that the grouping itself is
    record Groupement(
            String identifiant,
            String type,
            @Nullable String nom,
            @Nullable String numero,
            @Nullable String porteur,
            @Nullable LocalDate debut,
            boolean ouvert)
            implements Lu {}

    /// @param membre identifier of a legal entity inside the flow
    record Membre(String groupement, String membre, String role) implements Lu {}
}
