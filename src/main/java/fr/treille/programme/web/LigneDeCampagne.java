package fr.treille.programme.web;

import fr.treille.programme.Campagne;

/// A campaign in the list.
/// @param inconnus parameters nobody knows
public record LigneDeCampagne(Campagne campagne, long inconnus) {}
