package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure for each of the labels of a chart, in their order; absent where it is not known.
public record Serie(String nom, List<@Nullable BigDecimal> valeurs) {
    /// Most series that patterns, dashes and shapes tell apart.
    public static final int MAXIMUM = 6;

    public Serie {
        valeurs = Collections.unmodifiableList(valeurs);
    }

    public static Serie de(String nom, @Nullable Long... valeurs) {
        return new Serie(
                nom,
                Arrays.stream(valeurs)
                        .<@Nullable BigDecimal>map(v -> v == null ? null : BigDecimal.valueOf(v))
                        .toList());
    }

    /// @throws IllegalArgumentException if there are too many, or one has not a figure for each label
    static List<Serie> verifier(List<Serie> series, int libelles) {
        if (series.size() > MAXIMUM) throw new IllegalArgumentException(series.size() + " series cannot be told apart");
        for (var serie : series) {
            if (serie.valeurs.size() != libelles) {
                throw new IllegalArgumentException(
                        "%s has %d figures for %d labels".formatted(serie.nom, serie.valeurs.size(), libelles));
            }
        }
        return List.copyOf(series);
    }
}
