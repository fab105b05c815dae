package fr.treille.referentiel.web;

import fr.treille.referentiel.Champ;
import org.jspecify.annotations.Nullable;

/// What the address narrows a nomenclature to.
/// @param q        words of any column, empty for all
/// @param champ    of a category or of a referencing
/// @param inconnus only the codes of the register that the nomenclature does not hold
public record FiltreDeNomenclature(String q, @Nullable Champ champ, boolean inconnus) {}
