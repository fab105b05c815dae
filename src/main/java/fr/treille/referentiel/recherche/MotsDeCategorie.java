package fr.treille.referentiel.recherche;

import java.util.Map;
import java.util.Set;

/// What people say for a category of establishment. The official short names (`S.E.S.S.A.D.`) are read in the
/// nomenclature; these are the others, our reading.
final class MotsDeCategorie {
    static final Map<String, Set<String>> USAGE = Map.ofEntries(
            Map.entry("maison de retraite", Set.of("500", "501", "502")),
            Map.entry("residence autonomie", Set.of("202")),
            Map.entry("foyer logement", Set.of("202")),
            Map.entry("marpa", Set.of("202")),
            Map.entry("saad", Set.of("460")),
            Map.entry("spasad", Set.of("209")),
            Map.entry("aide a domicile", Set.of("460", "209")),
            Map.entry("foyer de vie", Set.of("382")),
            Map.entry("foyer hebergement", Set.of("252")),
            Map.entry("foyer d hebergement", Set.of("252")),
            Map.entry("mecs", Set.of("177")),
            Map.entry("fjt", Set.of("257")),
            Map.entry("foyer jeunes travailleurs", Set.of("257")),
            Map.entry("foyer de jeunes travailleurs", Set.of("257")),
            Map.entry("foyer de l enfance", Set.of("175")),
            Map.entry("aemo", Set.of("295")),
            Map.entry("fam", Set.of("437", "448")),
            Map.entry("eam", Set.of("448", "437")));

    private MotsDeCategorie() {}
}
