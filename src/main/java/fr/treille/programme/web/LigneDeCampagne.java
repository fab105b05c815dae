package fr.treille.programme.web;

import fr.treille.programme.Campagne;

/// A campaign in the list.
/// @param inconnus  parameters nobody knows
/// @param enAttente changes that wait for a second person
public record LigneDeCampagne(Campagne campagne, long inconnus, long enAttente) {}
