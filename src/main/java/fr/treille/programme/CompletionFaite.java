package fr.treille.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parameter that was completed: what it says, what it said, who, when, and the versions on both sides.
/// @param avant        its value and source before; the certainty of that time is in the version itself
/// @param auteur       who said it, or proposed it
/// @param confirmePar  who confirmed it, where two people were needed
/// @param motif        why it was proposed, where two people were needed
/// @param versionAvant version it was completed from
public record CompletionFaite(
        String campagne,
        Valeur valeur,
        Valeur avant,
        String auteur,
        @Nullable String confirmePar,
        @Nullable String motif,
        Instant le,
        String versionAvant,
        String versionApres) {}
