package fr.treille.socle.composants;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.web.Lexique;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposantsTest {
    @Test
    void outside_a_demonstration_the_page_does_not_exist() {
        new ApplicationContextRunner()
                .withPropertyValues("treille.demonstration=non")
                .withUserConfiguration(ComposantsController.class, TravailDExemple.class)
                .run(maison -> assertThat(maison)
                        .hasNotFailed()
                        .doesNotHaveBean(ComposantsController.class)
                        .doesNotHaveBean(TravailDExemple.class));
    }

    @Test
    void a_name_that_looks_like_a_formula_leaves_as_text() throws Exception {
        var sortie = new ByteArrayOutputStream();
        FormatDeTableau.CSV.ecrire(ExemplesDeTableau.TABLEAU, ExemplesDeTableau.MEMBRES::forEach, sortie);
        assertThat(sortie.toString(StandardCharsets.UTF_8).lines())
                .hasSize(ExemplesDeTableau.MEMBRES.size() + 1)
                .anyMatch(l -> l.startsWith("'=1+1"))
                .noneMatch(l -> l.startsWith("="));
    }

    @Test
    void the_lexicon_says_each_word_once_in_the_order_of_its_key() {
        assertThat(Lexique.tous())
                .hasSizeGreaterThan(20)
                .allMatch(t -> t.definition().endsWith(".") && !t.mot().isBlank())
                .extracting(Lexique.Terme::cle)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
