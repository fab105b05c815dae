package fr.treille.referentiel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of a nomenclature, as the page, its files and the API give it.
public sealed interface LigneDeNomenclature {
    /// Field of a category or of a referencing.
    default @Nullable Champ champ() {
        return null;
    }

    /// Whether the register holds this code and the nomenclature does not.
    default boolean aClasser() {
        return false;
    }

    /// Absent for a code to classify: all but its code, its words and the number of its establishments. The others are
    /// as in [Categorie].
    /// @param nombre open establishments
    record DeCategorie(
            String code,
            String libelle,
            @Nullable String libelleCourt,
            @Nullable String agregat,
            @Nullable String libelleAgregat,
            @Nullable Champ champ,
            @Nullable String baseDuChamp,
            @Nullable String essms,
            @Nullable Boolean jdvJ254,
            @Nullable Boolean sons,
            long nombre,
            @Nullable String source,
            boolean aClasser)
            implements LigneDeNomenclature {}

    /// Absent for a code to classify: all but its code, its words and the number of its organismes.
    /// @param baseDuSecteur why it has its sector
    /// @param nombre        open organismes
    record DeStatut(
            String code,
            String libelle,
            @Nullable String libelleCourt,
            @Nullable String agregat,
            @Nullable String libelleAgregat,
            @Nullable Secteur secteur,
            @Nullable String baseDuSecteur,
            @Nullable LocalDate ouvertDu,
            @Nullable LocalDate fermeLe,
            long nombre,
            @Nullable String source,
            boolean aClasser)
            implements LigneDeNomenclature {}

    /// @param zone      `metro`, `drom` or `com`
    /// @param fuseau    IANA name
    /// @param valableDu day of the file
    record DeRegion(String code, String nom, String zone, String fuseau, LocalDate valableDu, String source)
            implements LigneDeNomenclature {}

    /// @param region     INSEE code
    /// @param codeFiness absent where FINESS has none
    record DeDepartement(
            String code,
            String nom,
            String region,
            String nomDeLaRegion,
            @Nullable String codeFiness,
            LocalDate valableDu,
            String source)
            implements LigneDeNomenclature {}

    /// A DUI solution in one field.
    /// @param dispositif scheme that references it; absent, as what follows up to `jusquAu`, when none does
    /// @param etat       `CANDIDATE`, `REFERENCEE` or `RETIREE`
    /// @param origine    `CATALOGUE`, or `DEMONSTRATION` for a fictional one
    record DeSolution(
            String editeur,
            String nom,
            @Nullable String dispositif,
            @Nullable Champ champ,
            @Nullable Integer vague,
            @Nullable String etat,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusquAu,
            @Nullable String remarque,
            String source,
            String origine)
            implements LigneDeNomenclature {}
}
