package fr.treille.referentiel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was understood of a phrase, to be said to the person who typed it.
/// @param inconnus words that no name of the register comes near
public record Lecture(List<Element> elements, List<String> inconnus) {
    public enum Genre {
        NUMERO,
        CODE_POSTAL,
        TERRITOIRE,
        CATEGORIE,
        NOM,
        CORRECTION
    }

    /// @param saisi  the words that were read so, simplified
    /// @param phrase such as `à Rennes (35)`
    /// @param annule words to read as a part of the name instead; absent when there is no other reading
    public record Element(
            Genre genre,
            String saisi,
            String phrase,
            @Nullable String annule) {}
}
