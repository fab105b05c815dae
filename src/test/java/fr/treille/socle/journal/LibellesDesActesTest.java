package fr.treille.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Acts are read in the code itself: the first words in capitals of what is noted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LibellesDesActesTest {
    private static final Pattern NOTE = Pattern.compile("(?:new Fait|\\bnoter|\\benregistrer)\\(([^;]*)");
    private static final Pattern ACTE = Pattern.compile("\"([A-Z][A-Z0-9_]{3,})\"");

    @Test
    void every_act_of_the_code_has_its_words_and_no_word_is_left_over() throws IOException {
        var libelles = new LibellesDesActes();
        var actes = actes();
        assertThat(actes).hasSizeGreaterThan(40).contains("MEMBRES_AJOUTES", "REGISTRE_IMPORTE");
        assertThat(actes)
                .filteredOn(a -> a.endsWith("_")
                        ? libelles.codes().stream().noneMatch(c -> c.startsWith(a))
                        : !libelles.codes().contains(a))
                .isEmpty();
        assertThat(libelles.codes())
                .filteredOn(c -> actes.stream().noneMatch(a -> a.endsWith("_") ? c.startsWith(a) : c.equals(a)))
                .isEmpty();
    }

    private static Set<String> actes() throws IOException {
        var actes = new TreeSet<String>();
        try (var fichiers = Files.walk(Path.of("src/main/java"))) {
            for (var fichier :
                    fichiers.filter(f -> f.toString().endsWith(".java")).toList()) {
                NOTE.matcher(Files.readString(fichier))
                        .results()
                        .flatMap(note -> ACTE.matcher(note.group(1)).results())
                        .map(acte -> acte.group(1))
                        .forEach(actes::add);
            }
        }
        return actes;
    }
}
