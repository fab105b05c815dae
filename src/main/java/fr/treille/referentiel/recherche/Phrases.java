package fr.treille.referentiel.recherche;

import java.util.List;
import java.util.stream.Collectors;

/// Places in a sentence.
final class Phrases {
    private Phrases() {}

    /// `à Rennes (35)`, `au Mans (72)`, `à Saint-Denis (11, 30, 93 et 7 autres)`
    static String ville(List<Lieux.Commune> communes) {
        var premiere = communes.stream()
                .min((a, b) -> Integer.compare(a.nom().length(), b.nom().length()))
                .orElseThrow();
        var departements = communes.stream()
                .map(Lieux.Commune::departement)
                .distinct()
                .sorted()
                .toList();
        var codes = departements.stream().limit(3).collect(Collectors.joining(", "));
        if (departements.size() > 3) codes += " et %d autres".formatted(departements.size() - 3);
        return "%s (%s)".formatted(aVille(premiere.nom()), codes);
    }

    private static String aVille(String nom) {
        if (nom.startsWith("Le ")) return "au " + nom.substring(3);
        if (nom.startsWith("Les ")) return "aux " + nom.substring(4);
        return "à " + nom;
    }
}
