package fr.treille.socle.saisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisieTest {
    @Autowired
    MockMvc http;

    private final Personne claire = Personne.nommee("Claire");
    private final String formulaire = "essai:" + UUID.randomUUID();

    @Test
    void a_section_is_kept_as_it_is_typed_and_each_time_is_a_version() throws Exception {
        garder(claire, 0, "Un projet")
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("data-version=\"1\""), containsString("Enregistré à "))));
        garder(claire, 1, "Un projet commun").andExpect(content().string(containsString("data-version=\"2\"")));
    }

    @Test
    void two_windows_that_write_the_same_section_keep_both_texts() throws Exception {
        garder(claire, 0, "Texte de la première");
        garder(claire, 0, "Texte de la seconde")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-garde=\"Texte de la première\""),
                                containsString("data-ecarte=\"Texte de la seconde\""),
                                containsString("data-version=\"1\""))));
        garder(claire, 1, "Les deux")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-ecarte"))));
    }

    @Test
    void the_same_text_sent_twice_is_no_conflict() throws Exception {
        garder(claire, 0, "Le même");
        garder(claire, 0, "Le même").andExpect(status().isOk());
    }

    @Test
    void a_draft_belongs_to_its_person() throws Exception {
        garder(claire, 0, "À Claire");
        garder(Personne.nommee("Paul"), 0, "À Paul").andExpect(status().isOk());
        http.perform(post("/saisie/" + formulaire + "/projet").with(csrf()).param("_version", "0"))
                .andExpect(redirectedUrlPattern("/connexion*"));
    }

    @Test
    void a_section_has_a_size() throws Exception {
        garder(claire, 0, "x".repeat(200_001)).andExpect(status().is(413));
    }

    @Test
    void a_form_that_comes_after_the_end_of_the_session_is_shown_again_and_sent_when_its_person_says_so()
            throws Exception {
        var session = tardif("/grappes", "same-origin")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/session/saisie"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        http.perform(get("/session/saisie").cookie(session))
                .andExpect(content()
                        .string(allOf(
                                containsString("Grappe du Val"),
                                containsString("Se reconnecter pour l’envoyer"),
                                not(containsString("tres-secret")),
                                not(containsString("Envoyer ma saisie")))));
        http.perform(get("/session/saisie").cookie(session).with(claire.connectee()))
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/grappes\""),
                                containsString("name=\"nom\" value=\"Grappe du Val\""),
                                containsString("Envoyer ma saisie"))));
        http.perform(post("/session/saisie/oubli").cookie(session).with(csrf()));
        http.perform(get("/session/saisie").cookie(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void what_another_site_sends_is_refused() throws Exception {
        tardif("/grappes", "cross-site").andExpect(status().isForbidden());
        http.perform(post("/grappes").param("nom", "x").header("Origin", "https://ailleurs.fr"))
                .andExpect(status().isForbidden());
        http.perform(post("/grappes").param("nom", "x")).andExpect(status().isForbidden());
    }

    @Test
    void a_sign_in_page_left_open_too_long_opens_again_and_signing_out_twice_is_signing_out() throws Exception {
        tardif("/connexion", "same-origin").andExpect(redirectedUrl("/connexion?expiree"));
        tardif("/deconnexion", "same-origin").andExpect(redirectedUrl("/"));
    }

    @Test
    void a_fragment_learns_that_the_session_is_closed() throws Exception {
        http.perform(post("/grappes")
                        .param("nom", "x")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("HX-Trigger", "session-fermee"));
    }

    @ParameterizedTest
    @CsvSource({
        "/grappes/nouvelle?finess=1, /grappes/nouvelle?finess=1",
        "https://ailleurs.fr, /",
        "//ailleurs.fr, /",
        "/\\ailleurs.fr, /"
    })
    void signing_in_again_leads_back_to_a_page_of_ours(String page, String suite) throws Exception {
        http.perform(get("/session/reprise").param("page", page).with(claire.connectee()))
                .andExpect(redirectedUrl(suite));
        http.perform(get("/session/reprise").param("page", page)).andExpect(redirectedUrlPattern("/connexion*"));
    }

    @Test
    void a_field_is_described_by_its_hint_and_its_error() {
        var saisie = Saisie.de(Map.of("nom", List.of("Val"))).avec(Map.of("nom", "Trop court."));
        assertThat(saisie.decrit("nom", true)).isEqualTo("nom-aide nom-erreur");
        assertThat(saisie.decrit("nom", false)).isEqualTo("nom-erreur");
        assertThat(saisie.decrit("liste", true)).isEqualTo("liste-aide");
        assertThat(saisie.decrit("liste", false)).isNull();
        assertThat(saisie.valeur("nom")).isEqualTo("Val");
    }

    private ResultActions garder(Personne qui, int version, String texte) throws Exception {
        return http.perform(post("/saisie/" + formulaire + "/projet")
                .with(csrf())
                .with(qui.connectee())
                .param("_version", Integer.toString(version))
                .param("description", texte));
    }

    private ResultActions tardif(String adresse, String site) throws Exception {
        return http.perform(post(adresse)
                .param("nom", "Grappe du Val")
                .param("motdepasse", "tres-secret")
                .header("Sec-Fetch-Site", site));
    }
}
