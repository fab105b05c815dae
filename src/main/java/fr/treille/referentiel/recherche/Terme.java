package fr.treille.referentiel.recherche;

import java.util.List;
import java.util.stream.Collectors;

/// One word of a name: what was typed, as a word or the beginning of one, or the words it may have meant.
/// @param saisi letters and digits only
record Terme(String saisi, List<Lexique.Proche> proches) {
    /// Regular expression of PostgreSQL, which the trigram index of the organismes answers.
    String motif() {
        var debut = "\\m" + saisi;
        return proches.isEmpty()
                ? debut
                : proches.stream()
                        .map(Lexique.Proche::mot)
                        .collect(Collectors.joining("|", "\\m(?:" + saisi + "|(?:", ")\\M)"));
    }
}
