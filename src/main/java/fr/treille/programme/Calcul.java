package fr.treille.programme;

import fr.treille.socle.Montant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The addends of one line, in the order they act: the scale, the share of eligible hours, the accepted quote.
/// @param bareme          amount of the campaign for one unit
/// @param unites          how many units, one for an establishment
/// @param heuresEligibles absent when nothing is prorated
/// @param plafond         scale times units, prorated: the most this line may pay
/// @param devis           accepted quote this line was compared with, absent when none lowers it
public record Calcul(
        Montant bareme,
        int unites,
        @Nullable BigDecimal heuresEligibles,
        @Nullable BigDecimal heuresTotales,
        Montant plafond,
        @Nullable Montant devis) {}
