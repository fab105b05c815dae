package fr.treille.programme;

import fr.treille.socle.Montant;
import org.jspecify.annotations.Nullable;

/// One amount of a funding: who, for what, and where each euro comes from.
/// @param finess  establishment, absent for the help with the whole project
/// @param regle   key of the parameter the amount comes from
/// @param calcul  how it was reached
public record LigneDeFinancement(
        @Nullable String finess, Composante composante, Montant montant, String regle, String source, Calcul calcul) {}
