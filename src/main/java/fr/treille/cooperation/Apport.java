package fr.treille.cooperation;

import fr.treille.programme.Declarations.DejaFinance;
import fr.treille.programme.Nature;
import fr.treille.socle.Montant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one establishment brings to the grappe and declares of itself.
/// @param heuresEligibles  yearly hours of help of article L.312-1, home services only
/// @param heuresTotales    yearly hours of help in all, same unit
/// @param devisEquipement  accepted equipment quotes; absent means the ceiling where it may be equipped
/// @param sons             software of its SONS order
/// @param autreEurope      another European fund pays the same operation
/// @param contratAnterieur vendor it had already contracted with
public record Apport(
        Nature nature,
        @Nullable BigDecimal heuresEligibles,
        @Nullable BigDecimal heuresTotales,
        @Nullable Montant devisEquipement,
        @Nullable String sons,
        @Nullable DejaFinance dejaFinance,
        boolean autreEurope,
        @Nullable String contratAnterieur) {
    private static final BigDecimal HEURES_MAX = new BigDecimal("9999999999");

    /// @throws IllegalArgumentException if an hour is negative, finer than a hundredth, or beyond any service
    public Apport {
        heuresEligibles = heures(heuresEligibles);
        heuresTotales = heures(heuresTotales);
    }

    public static Apport de(Nature nature) {
        return new Apport(nature, null, null, null, null, null, false, null);
    }

    Apport sansDevis() {
        return new Apport(
                nature, heuresEligibles, heuresTotales, null, sons, dejaFinance, autreEurope, contratAnterieur);
    }

    private static @Nullable BigDecimal heures(@Nullable BigDecimal heures) {
        if (heures == null) return null;
        if (heures.signum() < 0
                || heures.compareTo(HEURES_MAX) > 0
                || heures.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Not hours: " + heures);
        }
        return heures.setScale(2);
    }
}
