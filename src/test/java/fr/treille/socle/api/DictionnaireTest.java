package fr.treille.socle.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the rooms publish: every address described, every field defined, and a contract that is read before it changes.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class DictionnaireTest {
    static final Path CONTRAT = Path.of("docs/openapi.json");

    @Autowired
    Catalogue catalogue;

    @Autowired
    Dictionnaire dictionnaire;

    @Autowired
    OpenApi openApi;

    @Test
    void every_address_of_the_api_is_described_and_every_description_has_its_address() {
        var adresses = new HashSet<>(catalogue.regles().keySet());
        adresses.removeAll(List.of("/api/v1/openapi.json", "/api/v1/**"));
        assertThat(catalogue.toutes().stream().map(p -> p.ressource().chemin()))
                .containsExactlyInAnyOrderElementsOf(adresses);
    }

    @Test
    void every_field_says_what_it_means_and_where_it_comes_from() {
        var lignes = dictionnaire.lignes("");
        assertThat(lignes).hasSizeGreaterThan(200);
        assertThat(lignes.stream()
                        .filter(l -> !l.definition().description().endsWith(".")
                                || l.definition().source().isBlank())
                        .map(l -> l.ressource() + " " + l.champ())
                        .toList())
                .isEmpty();
    }

    @Test
    void no_definition_is_left_without_its_field() {
        var definitions = Dictionnaire.definitions();
        var employees = new HashSet<Dictionnaire.Definition>();
        for (var publiee : catalogue.toutes()) {
            for (var tableau : publiee.ressource().tableaux().values()) {
                tableau.colonnes()
                        .forEach(c ->
                                Dictionnaire.definition(definitions, tableau, c).ifPresent(employees::add));
            }
        }
        assertThat(definitions.entrySet().stream()
                        .filter(d -> !employees.contains(d.getValue()))
                        .map(d -> d.getKey())
                        .toList())
                .isEmpty();
    }

    @Test
    void a_name_is_written_in_small_letters_and_stands_once_in_its_object() {
        for (var publiee : catalogue.toutes()) {
            publiee.ressource().tableaux().forEach((liste, tableau) -> {
                var noms = new ArrayList<>(
                        tableau.colonnes().stream().map(Donnees::nom).toList());
                if (liste.isEmpty()) noms.addAll(publiee.ressource().listes().keySet());
                assertThat(noms)
                        .as(publiee.ressource().chemin())
                        .doesNotHaveDuplicates()
                        .allMatch(nom -> nom.matches("[a-z][a-z0-9_]*"));
            });
        }
    }

    @Test
    void two_tables_of_the_same_name_have_the_same_fields() {
        var champs = new HashMap<String, List<String>>();
        for (var publiee : catalogue.toutes()) {
            for (var tableau : publiee.ressource().tableaux().values()) {
                var siens = tableau.colonnes().stream().map(Donnees::nom).toList();
                assertThat(champs.merge(tableau.nom(), siens, (a, _) -> a))
                        .as(tableau.nom())
                        .isEqualTo(siens);
            }
        }
    }

    /// `-Dtreille.api.ecrire=oui` writes it again; a field that went away or changed its type would be a version 2.
    @Test
    void the_published_contract_is_the_one_that_was_read() throws Exception {
        var document = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(openApi.document())
                        .replace("\r\n", "\n")
                + "\n";
        if (System.getProperty("treille.api.ecrire") != null) {
            Files.writeString(CONTRAT, document, StandardCharsets.UTF_8);
        }
        assertThat(document).isEqualTo(Files.readString(CONTRAT, StandardCharsets.UTF_8));
    }

    @Test
    void every_reference_of_the_contract_leads_somewhere() {
        var document = JsonMapper.builder().build().writeValueAsString(openApi.document());
        var arbre = JsonMapper.builder().build().readTree(document);
        var references = java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(document)
                .results()
                .map(r -> r.group(1))
                .collect(toSet());
        assertThat(references).isNotEmpty().allMatch(r -> !arbre.at(r).isMissingNode());
    }
}
