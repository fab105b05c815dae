package fr.treille.socle.tableaux;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What came of a file that a person sent.
public sealed interface Lecture {
    /// @param rangees those that hold something, the header first when the file has one
    record Lue(List<Rangee> rangees) implements Lecture {
        /// Where a column stands, whatever the case, accents and punctuation of its title.
        /// @param titres what people call it, the usual name first
        public OptionalInt colonne(String... titres) {
            var entete = rangees.isEmpty()
                    ? List.<String>of()
                    : rangees.getFirst().cellules().stream().map(Lue::simple).toList();
            var cherches = Arrays.stream(titres).map(Lue::simple).collect(Collectors.toSet());
            return IntStream.range(0, entete.size())
                    .filter(i -> cherches.contains(entete.get(i)))
                    .findFirst();
        }

        /// The rows below the first.
        public List<Rangee> sousLEntete() {
            return rangees.subList(Math.min(1, rangees.size()), rangees.size());
        }

        private static String simple(String titre) {
            return Normalizer.normalize(titre, Normalizer.Form.NFD)
                    .replaceAll("[^\\p{Alnum}]", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /// Nothing was read.
    /// @param phrase why, and what to do, for the person who sent the file
    record Refusee(String phrase) implements Lecture {}

    /// @param numero line of the text file or row of the sheet, from 1, as the person sees it
    record Rangee(int numero, List<String> cellules) {
        /// @return the cell without the spaces around it, empty when the row is shorter
        public String cellule(int colonne) {
            return colonne < cellules.size() ? cellules.get(colonne) : "";
        }
    }
}
