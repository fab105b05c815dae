package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesDuRegistreTest {
    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void registre() {
        var fiches = new Fiches(jdbc);
        fiches.og("350000011", "ASSOCIATION DU VAL", 3);
        fiches.og("350000012", null, 1);
        fiches.etablissement("350000101", "350000011", "EHPAD LES TILLEULS");
        fiches.etablissement(
                "350000102", "350000011", "EHPAD LES LILAS", Map.of("latitude", 48.2, "origine", "DEMONSTRATION"));
        fiches.etablissement(
                "350000103",
                "350000012",
                "FOYER FERMÉ <b>",
                Map.of("etat", "FERME", "ferme_le", LocalDate.of(2020, 3, 1)));
        fiches.chargees();
    }

    @Test
    void the_search_says_how_many_it_found_and_what_it_understood() throws Exception {
        http.perform(get("/recherche").param("q", "ehpad tileuls rennes"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-annonce=\"1 établissement\""),
                                containsString("à Rennes (35)"),
                                containsString("« tileuls » lu comme « tilleuls »"),
                                containsString("nom=rennes"),
                                containsString("/essms/350000101"),
                                not(containsString("<svg xmlns")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ehpad", "zzzzzz", "350000", "<script>", "%_'\"\\"})
    void the_map_has_the_list_beside_it_whatever_is_asked(String texte) throws Exception {
        http.perform(get("/recherche").param("q", texte).param("vue", "carte")).andExpect(status().isOk());
        http.perform(get("/carte").param("q", texte).param("zone", "-2,48,-1,49"))
                .andExpect(status().isOk());
    }

    @Test
    void a_map_of_a_place_gives_only_what_stands_there() throws Exception {
        http.perform(get("/recherche").param("vue", "carte").param("zone", "-2,48.15,-1,49"))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 établissement"),
                                containsString("EHPAD LES LILAS"),
                                not(containsString("/essms/350000101\"")))));
    }

    @Test
    void an_empty_answer_gives_one_sentence_and_one_act() throws Exception {
        http.perform(get("/recherche").param("q", "tilleuls xyzzyk"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Aucun nom du registre ne ressemble à « xyzzyk »."),
                                containsString("Chercher sans « xyzzyk »"),
                                containsString("/recherche?q=tilleuls\""))));
    }

    @Test
    void what_was_ticked_stays_ticked_on_another_page_order_or_search() throws Exception {
        http.perform(get("/recherche")
                        .param("q", "lilas")
                        .param("vue", "carte")
                        .param("finess", "350000101", "350000102", "x"))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"350000102\" checked"),
                                containsString("1 établissement choisi hors de cette page"),
                                containsString("EHPAD LES TILLEULS, 350000101"),
                                containsString("tri=nom&amp;vue=carte&amp;finess=350000101&amp;finess=350000102"),
                                containsString("<input type=\"hidden\" name=\"finess\" value=\"350000101\">"),
                                not(containsString("finess=x")))));
        http.perform(get("/recherche").param("q", "zzzzzz").param("finess", "350000101"))
                .andExpect(content().string(containsString("1 établissement choisi reste choisi.")));
    }

    @Test
    void a_parameter_that_means_nothing_is_left_out() throws Exception {
        http.perform(get("/recherche")
                        .param("q", "ehpad")
                        .param("champ", "ZZ")
                        .param("taille", "'")
                        .param("apres", "x")
                        .param("tri", "?")
                        .param("zone", "1,2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aucun établissement")));
    }

    @Test
    void the_sheet_of_an_establishment_tells_its_neighbours_and_what_is_unknown() throws Exception {
        http.perform(get("/essms/350000101"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("1 ESSMS à moins de 25 km"),
                                containsString("EHPAD LES LILAS"),
                                containsString("date non connue"),
                                containsString("<svg xmlns"))));
        http.perform(get("/essms/350 000 101").param("km", "10"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 ESSMS à moins de 10 km")));
        http.perform(get("/essms/350000102")).andExpect(content().string(containsString("établissement fictif")));
    }

    @Test
    void a_closed_establishment_keeps_its_page() throws Exception {
        http.perform(get("/essms/350000103"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("fermé le 01/03/2020"),
                                containsString("FOYER FERMÉ &lt;b&gt;"),
                                containsString("Le fichier chargé ne donne pas le nom de cet organisme."))));
    }

    @Test
    void the_sheet_of_an_organisme_shows_its_tree() throws Exception {
        http.perform(get("/og/350000011"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ille-et-Vilaine (35)"),
                                containsString("personnes âgées"),
                                containsString("/essms/350000102"),
                                containsString("sous-estimée"))));
        http.perform(get("/og/350000012"))
                .andExpect(content().string(containsString("il n’est connu que par son numéro")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essms/999999999", "/essms/x", "/og/999999999", "/og/x"})
    void what_is_not_there_is_a_404(String adresse) throws Exception {
        http.perform(get(adresse)).andExpect(status().isNotFound());
    }

    @Test
    void the_columns_asked_for_are_those_of_the_page_and_of_its_file() throws Exception {
        http.perform(get("/recherche").param("q", "ehpad").param("col", "-", "siret"))
                .andExpect(content().string(containsString("data-label=\"SIRET\"")))
                .andExpect(content().string(not(containsString("data-label=\"Ville\""))))
                .andExpect(content().string(containsString("/recherche.csv?q=ehpad&amp;col=-&amp;col=siret")));
        var csv = http.perform(get("/recherche.csv").param("q", "ehpad").param("col", "-", "siret"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeffFINESS;Nom;Catégorie;SIRET\r\n");
    }

    @Test
    void the_answer_is_carried_away_as_a_file() throws Exception {
        var csv = http.perform(get("/recherche.csv").param("q", "ehpad"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("350000101;EHPAD LES TILLEULS;500;");
        http.perform(get("/recherche.xlsx")).andExpect(status().isOk());
        http.perform(get("/recherche.exe")).andExpect(status().isNotFound());
    }
}
