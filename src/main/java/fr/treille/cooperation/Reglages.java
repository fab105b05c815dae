package fr.treille.cooperation;

import fr.treille.programme.Devis;
import fr.treille.socle.Finess;
import org.jspecify.annotations.Nullable;

/// What the people of a grappe decide about the whole.
/// @param porteur             legal entity that files and receives the funds; absent while not chosen
/// @param solution            common DUI solution, as people call it; absent while not chosen
/// @param solutionReferencee  what they declare of its Ségur referencing, where the catalogue does not know;
/// absent when
///                            they do not know either
public record Reglages(
        String nom,
        String campagne,
        @Nullable Finess porteur,
        @Nullable String solution,
        @Nullable Boolean solutionReferencee,
        Devis devis) {
    static final int NOM_MAX = 120;

    /// @throws IllegalArgumentException if the name is blank or too long
    public Reglages {
        nom = nom.strip();
        if (nom.isEmpty() || nom.length() > NOM_MAX) throw new IllegalArgumentException("Not a name: " + nom);
        solution = solution == null || solution.isBlank() ? null : solution.strip();
    }

    public static Reglages pour(String nom, String campagne, @Nullable Finess porteur) {
        return new Reglages(nom, campagne, porteur, null, null, Devis.AUCUN);
    }
}
