package fr.treille.programme;

import java.time.Instant;

/// A parameter that was completed: what it says, what it said, who, when, and the versions on both sides.
/// @param avant        its value and source before; the certainty of that time is in the version itself
/// @param versionAvant version it was completed from
public record CompletionFaite(
        Valeur valeur, Valeur avant, String auteur, Instant le, String versionAvant, String versionApres) {}
