package fr.treille.referentiel;

/// The fictional territory is in the register. Published within the transaction that brings it.
/// @param essms number of its establishments
public record TerritoireDeDemonstrationCharge(int essms) {}
