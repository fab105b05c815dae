package fr.treille.socle.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.core.io.ClassPathResource;

/// The words of the programme, in the order of the alphabet: each page has their definitions one gesture away, with the
/// tag `socle/terme.jte`.
public final class Lexique {
    private static final SequencedMap<String, Terme> TERMES = lire();

    private Lexique() {}

    /// @param cle anchor in the page of the lexicon: `mise-en-conformite`
    public record Terme(String cle, String mot, String definition) {}

    public static List<Terme> tous() {
        return List.copyOf(TERMES.sequencedValues());
    }

    /// @throws IllegalArgumentException if the lexicon has no such word: the template is wrong
    public static Terme terme(String cle) {
        var terme = TERMES.get(cle);
        if (terme == null) throw new IllegalArgumentException("Not in the lexicon: " + cle);
        return terme;
    }

    private static SequencedMap<String, Terme> lire() {
        var termes = new LinkedHashMap<String, Terme>();
        try (var flux = new ClassPathResource("lexique.csv").getInputStream()) {
            new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(";", 3))
                    .forEach(c -> termes.put(c[0], new Terme(c[0], c[1], c[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return termes;
    }
}
