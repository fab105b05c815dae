package fr.treille.programme;

import fr.treille.referentiel.Champ;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An establishment as a project brings it. Its number is kept as it was given, because a wrong or missing one is a
/// finding and not an error.
/// @param finess          number as given, empty when missing
/// @param nom             how sentences name it; its number otherwise
/// @param og              number or name of the OG that manages it, the same for all its establishments
/// @param tailleOg        ESSMS this OG manages in all, not only those of the grappe
/// @param heuresEligibles yearly hours of help of article L.312-1, home services only
/// @param heuresTotales   yearly hours of help in all, same unit
/// @param devisEquipement accepted equipment quotes; absent means the ceiling where it may be equipped
public record MembreDuProjet(
        String finess,
        @Nullable String nom,
        String og,
        @Nullable String nomOg,
        int tailleOg,
        Champ champ,
        Nature nature,
        @Nullable BigDecimal heuresEligibles,
        @Nullable BigDecimal heuresTotales,
        @Nullable Montant devisEquipement,
        Declarations declarations) {
    /// @throws IllegalArgumentException if the OG has no number or manages nothing
    public MembreDuProjet {
        if (og.isBlank() || tailleOg < 1)
            throw new IllegalArgumentException("An OG has a number and manages one ESSMS");
        finess = finess.replaceAll("[\\s.\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
    }

    /// How a sentence names this establishment.
    public String designation() {
        if (nom != null) return nom;
        return finess.isEmpty() ? "sans numéro" : finess;
    }

    public String designationOg() {
        return nomOg == null ? og : nomOg;
    }

    /// Whether its hours give a share between 0 and 100 %.
    public boolean heuresJustes() {
        return heuresEligibles != null
                && heuresTotales != null
                && heuresTotales.signum() > 0
                && heuresEligibles.signum() >= 0
                && heuresEligibles.compareTo(heuresTotales) <= 0;
    }
}
