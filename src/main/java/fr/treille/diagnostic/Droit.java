package fr.treille.diagnostic;

/// What a reader may do with a diagnostic that he sees.
/// @param prive he is of the field, and reads what the authority does not
public record Droit(boolean repond, boolean prive) {}
