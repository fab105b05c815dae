package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import fr.treille.socle.securite.PreuveRecente;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class PreuveTest extends AuthentificationDeTest {
    private static final String RENOMMER = "/mon-compte/securite/cles/YWJj/nom";

    @Test
    void in_the_ten_minutes_after_the_password_nothing_more_is_asked() throws Exception {
        var session = connectee();
        session.envoyer(RENOMMER, "nom", "Téléphone").andExpect(redirectedUrl("/mon-compte/securite?renommee"));
    }

    @Test
    void later_a_proof_is_asked_and_what_was_typed_is_sent_after_it() throws Exception {
        var session = connectee();
        vieillir(session);
        session.envoyer(RENOMMER, "nom", "Télé & \"phone\"").andExpect(redirectedUrl("/preuve"));
        session.ouvrir("/preuve").andExpect(content().string(containsString("Ce que vous aviez saisi est gardé")));
        session.envoyer("/preuve", "motdepasse", "faux").andExpect(status().isUnprocessableContent());
        session.envoyer("/preuve", "motdepasse", Personnes.MOT_DE_PASSE).andExpect(redirectedUrl("/preuve/suite"));
        session.ouvrir("/preuve/suite")
                .andExpect(content().string(containsString("action=\"" + RENOMMER + "\"")))
                .andExpect(content().string(containsString("value=\"Télé &amp; &#34;phone&#34;\"")));
        session.envoyer(RENOMMER, "nom", "Téléphone").andExpect(redirectedUrl("/mon-compte/securite?renommee"));
    }

    @Test
    void a_page_is_opened_after_the_proof() throws Exception {
        var session = connectee();
        vieillir(session);
        session.ouvrir("/mon-compte/securite/application").andExpect(redirectedUrl("/preuve"));
        session.envoyer("/preuve", "motdepasse", Personnes.MOT_DE_PASSE);
        session.ouvrir("/preuve/suite").andExpect(redirectedUrl("/mon-compte/securite/application"));
    }

    @Test
    void a_fragment_sends_the_whole_page_to_the_proof_and_a_script_is_told_where() throws Exception {
        var session = connectee();
        vieillir(session);
        session.aller(post(RENOMMER).with(csrf()).header("HX-Request", "true").param("nom", "A"))
                .andExpect(header().string("HX-Redirect", "/preuve"));
        session.aller(post("/mon-compte/securite/cles/options").with(csrf()).header("Accept", "application/json"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("/preuve")));
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_not_to_a_proof() throws Exception {
        http.perform(post(RENOMMER).with(csrf()).param("nom", "A")).andExpect(redirectedUrl("/connexion"));
    }

    @Test
    void nothing_was_kept_so_the_first_page_opens() throws Exception {
        connectee().ouvrir("/preuve/suite").andExpect(redirectedUrl("/"));
    }

    @Test
    void the_password_changes_with_the_old_one_only_and_the_new_one_follows_the_rules() throws Exception {
        var marie = personne();
        var session = connecter(marie);
        changer(session, "faux", "un rideau vert devant la mer").andExpect(status().isUnprocessableContent());
        changer(session, Personnes.MOT_DE_PASSE, "court")
                .andExpect(content().string(containsString("il en faut au moins 12")))
                .andExpect(content().string(not(containsString("value=\"court\""))));
        changer(session, Personnes.MOT_DE_PASSE, "un rideau vert devant la mer")
                .andExpect(redirectedUrl("/mon-compte/securite?motdepasse"));
        assertThat(codeur.matches(
                        "un rideau vert devant la mer",
                        comptes.parId(marie.id()).orElseThrow().motDePasse()))
                .isTrue();
        assertThat(journal(marie, "acte", "MOT_DE_PASSE_CHANGE")).hasSize(1);
    }

    private static ResultActions changer(Visite session, String actuel, String nouveau) throws Exception {
        return session.envoyer(
                "/mon-compte/securite/mot-de-passe", "motdepasse", actuel, "motdepasse-nouveau", nouveau);
    }

    private static void vieillir(Visite session) {
        session.attribut(
                PreuveRecente.ATTRIBUT,
                Instant.now().minus(PreuvesDeLaSession.DUREE).minusSeconds(1));
    }

    private Visite connectee() throws Exception {
        return connecter(personne());
    }

    private Visite connecter(Compte compte) throws Exception {
        var visite = visite();
        visite.connecter(compte).andExpect(redirectedUrl("/"));
        return visite;
    }
}
