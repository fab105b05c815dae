package fr.treille.diagnostic.web;

import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static fr.treille.cooperation.Terrain.identite;
import static fr.treille.cooperation.Terrain.lecteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "treille.second-facteur.roles=")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesDuDiagnosticTest {
    private static final Lecteur VAL = directeur("val", Terrain.OG_A);
    private static final Lecteur RIVAGE = directeur("rivage", Terrain.OG_B);
    private static final Lecteur ARS = lecteur("ars", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
    private static final Lecteur NATIONAL = lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
    private static final String SIEN = "/diagnostics/essms/" + finess(1);

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void each_answer_is_kept_while_the_form_is_filled_then_the_form_leads_to_the_next_part() throws Exception {
        var tape = demander(VAL, repondre("equipement", 0).param("reseau", "1").header("HX-Request", "true"));
        assertThat(texte(tape)).contains("data-version=\"1\"", "par val").doesNotContain("<html");
        var envoi = demander(VAL, repondre("equipement", 1).param("reseau", "1").param("postes", "3"));
        assertThat(envoi.getRedirectedUrl()).isEqualTo(SIEN + "/parties/services");
        assertThat(texte(demander(VAL, get(SIEN + "/parties/equipement"))))
                .contains("<option value=\"3\" selected>", "data-version=\"2\"", "Partie 2 sur 7");
    }

    @Test
    void both_texts_are_shown_in_the_words_of_the_question_when_two_people_answer() throws Exception {
        demander(VAL, repondre("equipement", 0).param("reseau", "1"));
        var conflit =
                demander(VAL, repondre("equipement", 0).param("reseau", "4").header("HX-Request", "true"));
        assertThat(conflit.getStatus()).isEqualTo(409);
        assertThat(texte(conflit))
                .contains("Au bureau seulement", "Partout, sans gêne", "data-garde=\"1\"", "data-ecarte=\"4\"");
        var sansScript = demander(VAL, repondre("equipement", 0).param("reseau", "4"));
        assertThat(sansScript.getStatus()).isEqualTo(409);
        assertThat(texte(sansScript))
                .contains("<html", "<option value=\"4\" selected>", "Deux saisies se sont croisées");
    }

    @Test
    void the_result_says_what_is_missing_and_the_first_steps() throws Exception {
        demander(VAL, repondre("equipement", 0).param("reseau", "1").param("postes", "3"));
        demander(VAL, repondre("equipe", 0).param("referent", "0"));
        var page = texte(demander(ARS, get(SIEN)));
        assertThat(page)
                .contains(
                        "2 points manquent pour le programme",
                        "Désignez un référent et donnez-lui un temps écrit.",
                        "graphique-niveaux",
                        "au moins 5 autres organismes",
                        "Repère proposé par Treille, version 1")
                .doesNotContain("Attraits, peurs, tentations", "Continuer le diagnostic");
        assertThat(texte(demander(VAL, get(SIEN)))).contains("Attraits, peurs, tentations", "Continuer le diagnostic");
    }

    @Test
    void a_sheet_of_the_register_asks_for_the_diagnostic_only_when_somebody_is_signed_in() throws Exception {
        var volet = SIEN + "/volet";
        assertThat(texte(demander(VAL, get("/essms/" + finess(1))))).contains("hx-get=\"" + volet + "\"");
        assertThat(texte(demander(VAL, get("/og/" + Terrain.OG_A))))
                .contains("hx-get=\"/diagnostics/og/" + Terrain.OG_A + "/volet\"");
        assertThat(texte(http.perform(get("/essms/" + finess(1))).andReturn().getResponse()))
                .doesNotContain("hx-get=\"/diagnostics");
        assertThat(texte(demander(VAL, get(volet)))).contains("Commencer le diagnostic");
        assertThat(texte(demander(ARS, get(volet)))).contains("n’est pas commencé");
        assertThat(texte(demander(RIVAGE, get(volet)))).isBlank();
    }

    @Test
    void the_list_leaves_as_a_file_with_the_perimeter_of_the_reader() throws Exception {
        demander(VAL, repondre("equipement", 0).param("reseau", "1"));
        assertThat(texte(demander(VAL, get("/diagnostics")))).contains("1 commencé sur 11 ESSMS");
        var csv = texte(demander(VAL, get("/diagnostics.csv").param("commences", "true")));
        assertThat(csv).contains(finess(1), "Commencé").doesNotContain(finess(3));
        assertThat(texte(demander(RIVAGE, get("/diagnostics.csv")))).doesNotContain(finess(1) + ";");
        assertThat(demander(VAL, get("/diagnostics.xlsx")).getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_its_line_and_that_of_a_version_can_be_sent_again() throws Exception {
        var refuse =
                demander(NATIONAL, multipart("/administration/questionnaires").file(fichier("""
                    questionnaire;essai
                    libelle;Essai
                    source;Essai
                    section;une;Une
                    section;code;question;aide;genre;portee;domaine;choix;attendu;geste;source;priorite
                    une;a;Une question;;ROMAN;OG;;;;;;
                    """)));
        assertThat(refuse.getStatus()).isEqualTo(422);
        assertThat(texte(refuse)).contains("Rien n’a été importé", "Ligne 6 : Le champ genre « ROMAN »");

        var page = texte(demander(NATIONAL, get("/administration/questionnaires")));
        var adresse = page.replaceAll("(?s).*?href=\"(/administration/questionnaires/[0-9a-f-]{36}\\.csv)\".*", "$1");
        assertThat(texte(demander(NATIONAL, get(adresse)))).contains("section;code;question", "MSSanté");
    }

    private static MockHttpServletRequestBuilder repondre(String section, int version) {
        return post(SIEN + "/parties/" + section).param("_version", Integer.toString(version));
    }

    private static MockMultipartFile fichier(String texte) {
        return new MockMultipartFile("fichier", "q.csv", "text/csv", texte.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse demander(Lecteur qui, AbstractMockHttpServletRequestBuilder<?> demande)
            throws Exception {
        return http.perform(demande.with(authentication(identite(qui))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
