package fr.treille.diagnostic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A section of one subject as it is being answered, by several people perhaps.
/// @param version   0 while nothing was kept
/// @param par       who kept it last; absent while nothing was
/// @param ecarte    what somebody else typed meanwhile, until one is chosen
/// @param ecartePar who typed it
public record Partie(
        int version,
        Map<String, List<String>> valeurs,
        @Nullable Instant le,
        @Nullable String par,
        @Nullable Map<String, List<String>> ecarte,
        @Nullable String ecartePar) {
    static final Partie VIDE = new Partie(0, Map.of(), null, null, null, null);
}
