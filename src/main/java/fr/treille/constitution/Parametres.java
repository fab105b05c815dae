package fr.treille.constitution;

import java.util.List;
import java.util.Map;

/// The bounds and weights of a run.
/// @param minimum          fewest ESSMS of a grappe
/// @param minimumParRegion the same where it differs, by INSEE code of the region
/// @param maximum          most ESSMS of a grappe
/// @param distanceMax      kilometres from a member to the seat, not rounded
/// @param solutions        all the solutions that exist
public record Parametres(
        int minimum,
        Map<String, Integer> minimumParRegion,
        int maximum,
        double distanceMax,
        List<String> solutions,
        Poids poids) {

    /// Largest maximum.
    public static final int PLUS_GRANDE_GRAPPE = 10_000;

    public Parametres {
        if (maximum < 0 || maximum > PLUS_GRANDE_GRAPPE) throw new IllegalArgumentException("Maximum: " + maximum);
        minimumParRegion = Map.copyOf(minimumParRegion);
        solutions = List.copyOf(solutions);
    }

    public int minimum(String region) {
        return minimumParRegion.getOrDefault(region, minimum);
    }
}
