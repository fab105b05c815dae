package fr.treille.socle.composants;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.socle.saisie.Personne;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "treille.composants=oui")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDesComposantsTest {
    @Autowired
    MockMvc http;

    @Test
    void forms_are_shown_with_a_section_that_is_kept_and_both_texts_of_a_conflict() throws Exception {
        http.perform(get("/composants"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"formulaires\""),
                                containsString(">10:42</time>"),
                                containsString("data-garde=\"Nous retenons une solution commune.\""),
                                containsString("data-ecarte=\"Nous comparons encore deux solutions.\""),
                                not(containsString("id=\"erreurs\"")))));
    }

    @Test
    void on_demand_each_error_leads_to_its_field() throws Exception {
        http.perform(get("/composants").param("saisie", "fautive"))
                .andExpect(content()
                        .string(allOf(
                                containsString("3 points à corriger"),
                                containsString("href=\"#nom\""),
                                containsString("id=\"nom-erreur\""),
                                containsString("href=\"#publics\""),
                                containsString("id=\"publics-erreur\""))));
    }

    @Test
    void who_is_signed_in_finds_again_what_he_typed() throws Exception {
        var claire = Personne.nommee("Claire");
        http.perform(post("/saisie/composants.exemple/besoins")
                        .with(claire.connectee())
                        .with(csrf())
                        .param("_version", "3")
                        .param("besoins", "Une messagerie"))
                .andExpect(status().isOk());
        http.perform(get("/composants").with(claire.connectee()))
                .andExpect(content()
                        .string(allOf(containsString("Une messagerie"), containsString("data-version=\"4\""))));
    }

    @Test
    void a_mail_is_shown_as_text_and_as_the_source_of_its_page() throws Exception {
        http.perform(get("/composants"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"courrier\""),
                                containsString("Ouvrir mon accès : http"),
                                containsString("&lt;title&gt;Votre accès à Treille est prêt&lt;/title&gt;"))));
    }
}
