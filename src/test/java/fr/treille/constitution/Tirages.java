package fr.treille.constitution;

import fr.treille.constitution.Candidat.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Small random problems, absurd ones among them.
public final class Tirages {
    public static final List<String> SOLUTIONS = List.of("S1", "S2", "S3");
    private static final List<String> CHAMPS = List.of("PA", "PH", "DOM", "PDE");

    private Tirages() {}

    public static Parametres parametres(Random hasard) {
        return new Parametres(
                2 + hasard.nextInt(6),
                hasard.nextInt(4) == 0 ? Map.of("R0", 1 + hasard.nextInt(3)) : Map.of(),
                hasard.nextInt(8) == 0 ? 5 : 10 + hasard.nextInt(20),
                hasard.nextInt(8) == 0 ? 20 : 150,
                SOLUTIONS,
                new Poids(
                        hasard.nextInt(6) == 0 ? 0 : 20 + hasard.nextInt(200),
                        hasard.nextInt(60),
                        hasard.nextInt(20),
                        hasard.nextInt(10),
                        hasard.nextInt(4),
                        5 + hasard.nextInt(10),
                        hasard.nextInt(40)));
    }

    /// @param regions how many, at least one
    public static List<Candidat> candidats(Random hasard, int combien, int regions) {
        double porteurs = hasard.nextInt(8) == 0 ? 0 : 0.15 + 0.5 * hasard.nextDouble();
        double fache = hasard.nextInt(8) == 0 ? 1 : 0.05;
        var liste = new ArrayList<Candidat>();
        for (int i = 0; i < combien; i++) {
            var du = LocalDate.of(2027, 1, 1).plusMonths(hasard.nextInt(12));
            liste.add(new Candidat(
                    "C" + i,
                    hasard.nextInt(5),
                    "R" + hasard.nextInt(regions),
                    hasard.nextInt(20) == 0 ? null : new Position(48 + hasard.nextDouble(), -2 + hasard.nextDouble()),
                    quelques(hasard, CHAMPS, 2),
                    quelques(hasard, SOLUTIONS, 2),
                    hasard.nextInt(5),
                    du,
                    du.plusMonths(2 + hasard.nextInt(12)),
                    hasard.nextDouble() < porteurs,
                    voisins(hasard, combien, 0.05),
                    voisins(hasard, combien, fache / combien)));
        }
        // Both sides of a pair say it, as in the files.
        return liste.stream().map(c -> symetrique(c, liste)).toList();
    }

    private static Candidat symetrique(Candidat c, List<Candidat> liste) {
        var affinites = new HashSet<>(c.affinites());
        var incompatibilites = new HashSet<>(c.incompatibilites());
        for (var autre : liste) {
            if (autre.affinites().contains(c.id())) affinites.add(autre.id());
            if (autre.incompatibilites().contains(c.id())) incompatibilites.add(autre.id());
        }
        affinites.remove(c.id());
        incompatibilites.remove(c.id());
        return new Candidat(
                c.id(),
                c.essms(),
                c.region(),
                c.position(),
                c.champs(),
                c.solutions(),
                c.maturite(),
                c.pretDu(),
                c.pretAu(),
                c.porteur(),
                affinites,
                incompatibilites);
    }

    private static Set<String> quelques(Random hasard, List<String> mots, int plus) {
        var choisis = new HashSet<String>();
        int combien = hasard.nextInt(plus + 1);
        for (int k = 0; k < combien; k++) choisis.add(mots.get(hasard.nextInt(mots.size())));
        return choisis;
    }

    private static Set<String> voisins(Random hasard, int combien, double part) {
        var choisis = new HashSet<String>();
        for (int k = 0; k < combien; k++) if (hasard.nextDouble() < part) choisis.add("C" + k);
        return choisis;
    }
}
