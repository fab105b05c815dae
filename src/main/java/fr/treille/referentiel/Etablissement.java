package fr.treille.referentiel;

import fr.treille.socle.Finess;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An establishment as the register knows it now. Its history is in [Registre#histoire].
/// @param og        what it needs of its organisme gestionnaire
/// @param essms     counted as an ESSMS: category yes, neither unsure nor assimilated
/// @param champ     absent outside the seven fields
/// @param siret     as the file gives it: doubtful ones are kept, with an alert
/// @param position  absent when the file gives no point
/// @param fermeLe   day of closing, or date of the file in which it no longer appears
/// @param alertes   sentences about this row, written by the import
/// @param majLe     last change declared by the register
public record Etablissement(
        Finess finess,
        String nom,
        @Nullable String nomLong,
        Og og,
        CategorieDEtablissement categorie,
        @Nullable Champ champ,
        boolean essms,
        Adresse adresse,
        @Nullable String telephone,
        @Nullable String siret,
        @Nullable String ape,
        @Nullable String modeDeTarification,
        @Nullable LocalDate ouvertLe,
        @Nullable LocalDate autoriseLe,
        @Nullable LocalDate majLe,
        @Nullable Position position,
        Etat etat,
        @Nullable LocalDate fermeLe,
        List<String> alertes,
        Origine origine) {

    /// @param nom     absent while the organisme is known by its number alone
    /// @param taille  open ESSMS it holds in the register
    /// @param secteur absent while its legal status is unknown
    public record Og(
            Finess finess,
            @Nullable String nom,
            int taille,
            @Nullable Secteur secteur) {
        public String designation() {
            return nom == null ? "Organisme " + finess : nom;
        }
    }

    /// @param libelle of the nomenclature, or else of the file, or else the code alone
    /// @param base    why this category has its field: `aggregate`, `ans-jdv-j254` or `judgement` (ours)
    public record CategorieDEtablissement(
            String code,
            String libelle,
            String libelleCourt,
            @Nullable String base,
            boolean sons) {
        /// The field of activity or the place among ESSMS is our reading, not a published fact.
        public boolean notreLecture() {
            return "judgement".equals(base);
        }
    }

    public boolean ouvert() {
        return etat == Etat.OUVERT;
    }

    public boolean fictif() {
        return origine == Origine.DEMONSTRATION;
    }
}
