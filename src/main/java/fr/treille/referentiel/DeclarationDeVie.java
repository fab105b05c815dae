package fr.treille.referentiel;

import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDeVie.Numero;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A life event as a person typed it. The numbers of a list stand one by line, or between commas; whether they are
/// organismes or establishments, the register says.
/// @param deplaces establishments that went with it, when it is about organismes
/// @param le       day it took effect, absent when it cannot be read
/// @param raison   why, and where it is written
public record DeclarationDeVie(
        @Nullable Genre genre,
        String anciens,
        String nouveaux,
        String deplaces,
        @Nullable LocalDate le,
        String raison) {
    /// What the register understood of it.
    /// @param fautes one sentence by field; empty when nothing stands in the way
    public record Lue(Map<String, String> fautes, List<Numero> anciens, List<Numero> nouveaux, List<Numero> deplaces) {}

    /// Each thing that stands in a list, as it was typed.
    public static List<String> termes(String liste) {
        return Arrays.stream(liste.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
