package fr.treille.programme;

import fr.treille.socle.Montant;
import java.math.BigDecimal;

/// One payment of the schedule.
/// @param part       share of the total, between 0 and 1
/// @param aConfirmer whether no text attests this payment for this campaign
public record VersementPrevu(int rang, BigDecimal part, Montant montant, String condition, boolean aConfirmer) {}
