package fr.treille.socle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Findings that say the same thing of several establishments, so that a page says it once and opens on the others.
/// @param premier the finding shown in full
/// @param autres  those of the same rule, severity, source and remedy, in their order
public record ConstatsReunis(Constat premier, List<Constat> autres) {
    /// @return in the order of the first finding of each
    public static List<ConstatsReunis> reunir(List<Constat> constats) {
        var groupes = new LinkedHashMap<List<Object>, List<Constat>>();
        for (var constat : constats) {
            var cle = List.<Object>of(constat.gravite(), constat.code(), constat.source(), constat.remede());
            groupes.computeIfAbsent(cle, _ -> new ArrayList<>()).add(constat);
        }
        return groupes.values().stream()
                .map(groupe -> new ConstatsReunis(groupe.getFirst(), groupe.subList(1, groupe.size())))
                .toList();
    }
}
