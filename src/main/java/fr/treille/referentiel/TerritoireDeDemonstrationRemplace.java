package fr.treille.referentiel;

import java.util.UUID;

/// The real register is about to take the place of the fictional one. Published within the transaction that does it,
/// before the fictional rows go: a listener (`@EventListener`, synchronous) drops what hangs on them, and a failure of
/// it undoes the whole import.
/// @param importation identifier of the import
public record TerritoireDeDemonstrationRemplace(UUID importation) {}
