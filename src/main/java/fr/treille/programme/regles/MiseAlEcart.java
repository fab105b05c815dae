package fr.treille.programme.regles;

import fr.treille.programme.Campagne;
import fr.treille.programme.MembreDuProjet;
import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sorts the members that may be funded from those a finding sets aside. A member set aside brings nothing and does
/// not count; the others go on. Every finding of a member is given at once.
public final class MiseAlEcart {
    private final RegleIdentite identite;
    private final RegleNonCumul nonCumul;

    public MiseAlEcart(Campagne campagne) {
        this.identite = new RegleIdentite(campagne);
        this.nonCumul = new RegleNonCumul(campagne);
    }

    /// @param ecartes numbers as they were given, one for each member set aside
    public record Tri(List<MembreDuProjet> retenus, List<String> ecartes, List<Constat> constats) {}

    public Tri trier(List<MembreDuProjet> membres) {
        var og = membres.stream().map(MembreDuProjet::og).collect(Collectors.toSet());
        Set<String> vus = new HashSet<>();
        var retenus = new ArrayList<MembreDuProjet>();
        var ecartes = new ArrayList<String>();
        var constats = new ArrayList<Constat>();
        for (var membre : membres) {
            var siens = Stream.of(identite.verifier(membre, og, vus), nonCumul.verifier(membre))
                    .flatMap(List::stream)
                    .toList();
            constats.addAll(siens);
            if (siens.stream().anyMatch(Constat::bloque)) {
                ecartes.add(membre.finess());
            } else {
                retenus.add(membre);
            }
        }
        return new Tri(List.copyOf(retenus), List.copyOf(ecartes), List.copyOf(constats));
    }
}
