package fr.treille.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the ARS lifted in writing.
/// @param generale    reason that lifts every finding the ARS may lift, as the commands take it
/// @param parConstat  reason by code of the one finding it lifts, as a grappe keeps it
public record Derogations(@Nullable String generale, Map<String, String> parConstat) {
    public static final Derogations AUCUNE = new Derogations(null, Map.of());

    public Derogations {
        parConstat = Map.copyOf(parConstat);
    }

    public static Derogations generale(@Nullable String motif) {
        return new Derogations(motif, Map.of());
    }

    /// The reason that lifts a finding.
    public Optional<String> motif(String constat) {
        return Optional.ofNullable(parConstat.get(constat)).or(() -> Optional.ofNullable(generale));
    }

    /// The same, with one more finding lifted.
    public Derogations avec(String constat, String motif) {
        var toutes = new HashMap<>(parConstat);
        toutes.put(constat, motif);
        return new Derogations(generale, toutes);
    }
}
