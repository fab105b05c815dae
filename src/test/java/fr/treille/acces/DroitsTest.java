package fr.treille.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.treille.MaisonTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The rules of the code and what is written about them are one, and what has no rule does not pass.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class DroitsTest {
    private static final Path FICHIER = Path.of("docs/droits.md");

    @Autowired
    ApplicationContext maison;

    @Test
    void the_page_of_rights_says_what_the_code_carries() throws Exception {
        var document = Regles.document(maison);
        if (System.getProperty("treille.acces.ecrire") != null) Files.writeString(FICHIER, document);
        assertThat(document).doesNotContain("aucune règle");
        assertThat(Files.exists(FICHIER) ? Files.readString(FICHIER) : "")
                .as("%s is written again by -Dtest=DroitsTest -Dtreille.acces.ecrire=oui", FICHIER)
                .isEqualTo(document);
    }

    @Test
    void a_route_without_a_rule_breaks_the_build() {
        var classes = new ClassFileImporter().importClasses(RouteSansRegle.class);
        assertThatThrownBy(() -> MaisonTest.LES_ROUTES_PORTENT_UNE_REGLE.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RouteSansRegle.ouverte() has no rule");
        assertThat(Regles.phrase(null)).contains("aucune règle");
    }

    @Test
    void a_route_that_is_not_in_the_table_breaks_the_build_and_says_which_line_to_add() {
        var committee = new TableDesAcces(List.of("anonyme", "DNS"), Map.of("GET    /ancienne", List.of("200", "200")));
        var repondu =
                new TableDesAcces(List.of("anonyme", "DNS"), Map.of("GET    /neuve", List.of("connexion", "200/404")));
        assertThat(committee.ecarts(repondu))
                .anyMatch(e -> e.contains("GET    /neuve | connexion | 200/404"))
                .anyMatch(e -> e.contains("GET    /ancienne is no longer a route"));
        var change = new TableDesAcces(List.of("anonyme", "DNS"), Map.of("GET    /ancienne", List.of("200", "403")));
        assertThat(committee.ecarts(change)).singleElement().asString().contains("DNS expects 200 and gets 403");
    }

    /// Never scanned: it is nested in a test.
    @Controller
    static class RouteSansRegle {
        @GetMapping("/ouverte")
        String ouverte() {
            return "ouverte";
        }
    }
}
