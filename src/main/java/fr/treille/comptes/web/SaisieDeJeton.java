package fr.treille.comptes.web;

import java.util.UUID;

/// What was typed in the form of a new token.
/// @param id    drawn with the form
/// @param acces identifier of the chosen access
/// @param fin   last day
public record SaisieDeJeton(UUID id, String nom, String acces, String fin) {}
