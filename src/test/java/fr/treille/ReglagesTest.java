package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Whoever runs Treille finds every setting that it reads in one table, and nothing in it that Treille does not read.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglagesTest {
    private static final Pattern VARIABLE = Pattern.compile("TREILLE_[A-Z_]*[A-Z]");
    private static final Pattern PROPRIETE = Pattern.compile("(?:\\$\\{|getProperty\\(\")(treille\\.[a-z.-]+[a-z])");
    private static final Pattern PREFIXE = Pattern.compile("\"(TREILLE_[A-Z_]+_)\"");
    private static final Pattern SUFFIXE = Pattern.compile("prefixe \\+ \"([A-Z_]+)\"");
    private static final Pattern RANGEE = Pattern.compile("(?m)^\\| `(TREILLE_[A-Z_]+)` \\|");

    /// How the application speaks to itself.
    private static final Set<String> INTERNES = Set.of("TREILLE_COMMANDE", "TREILLE_PROCONNECT", "TREILLE_PSC");

    @Test
    void the_table_of_the_documentation_holds_every_setting_and_no_other() throws IOException {
        var documentees = RANGEE.matcher(Files.readString(Path.of("docs/exploitation.md")))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var lues = new TreeSet<>(dansLeCode());
        lues.addAll(dansLeFichier());
        lues.removeAll(INTERNES);
        assertThat(documentees).containsExactlyElementsOf(lues);
    }

    private static Set<String> dansLeCode() throws IOException {
        try (var fichiers = Files.walk(Path.of("src/main/java"))) {
            return fichiers.filter(f -> f.toString().endsWith(".java"))
                    .flatMap(f -> lire(f))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> lire(Path fichier) {
        try {
            var texte = Files.readString(fichier);
            var suffixes = SUFFIXE.matcher(texte).results().map(r -> r.group(1)).toList();
            return Stream.of(
                            VARIABLE.matcher(texte).results().map(r -> r.group()),
                            PROPRIETE.matcher(texte).results().map(r -> variable(r.group(1))),
                            PREFIXE.matcher(texte)
                                    .results()
                                    .flatMap(r -> suffixes.stream().map(s -> r.group(1) + s)))
                    .flatMap(s -> s);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The limits are rules, not figures: they stay in the file.
    private static Set<String> dansLeFichier() throws IOException {
        Map<String, Object> fichier = new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        return cles("treille", fichier.get("treille"))
                .filter(cle -> !cle.startsWith("treille.limites"))
                .map(ReglagesTest::variable)
                .collect(Collectors.toSet());
    }

    private static Stream<String> cles(String cle, Object valeur) {
        return switch (valeur) {
            case Map<?, ?> groupe ->
                groupe.entrySet().stream().flatMap(e -> cles(cle + "." + e.getKey(), e.getValue()));
            case List<?> _ -> Stream.of(cle);
            default -> Stream.of(cle);
        };
    }

    private static String variable(String propriete) {
        return propriete.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
