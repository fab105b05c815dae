package fr.treille.comptes;

import fr.treille.socle.securite.Perimetre;
import java.util.Set;

/// A perimeter with its name and all that encloses it.
/// @param dans itself, its OG, its département, its region, the nation, and for a grappe the OG that carries it
public record Lieu(Perimetre perimetre, String nom, Set<Perimetre> dans) {
    public Lieu {
        if (!dans.contains(perimetre)) throw new IllegalArgumentException(perimetre + " is not within itself");
        dans = Set.copyOf(dans);
    }

    public boolean dans(Perimetre autre) {
        return dans.contains(autre);
    }
}
