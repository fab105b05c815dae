package fr.treille.socle.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.socle.saisie.Personne;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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
class PagesDuCourrierTest {
    private final Personne claire = Personne.nommee("Claire");
    private final Personne paul = Personne.nommee("Paul");
    private final Personne nationale =
            Personne.nommee("Nadia", new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Perimetre.Genre.NATION, "FR"));

    @Autowired
    MockMvc http;

    @Autowired
    Courrier courrier;

    @Autowired
    JdbcClient jdbc;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void poster() {
        courrier.poster(CourrierTest.vers(claire.lecteur().courriel()));
        id = jdbc.sql("select id from socle.courrier order by numero desc limit 1")
                .query(UUID.class)
                .single();
    }

    @Test
    void without_a_server_the_page_says_that_nothing_leaves_and_each_reads_his_own() throws Exception {
        http.perform(get("/courriers").with(claire.connectee()))
                .andExpect(content()
                        .string(allOf(
                                containsString("rien ne part"),
                                containsString("Il manque une pièce"),
                                containsString("Suivi de vos dossiers"))));
        http.perform(get("/courriers/" + id).with(claire.connectee()))
                .andExpect(content()
                        .string(allOf(
                                containsString("La délégation de pouvoir manque au dossier."),
                                containsString("href=\"/grappes/1\""),
                                containsString("Vous portez la grappe du Val."))));
        http.perform(get("/courriers").with(paul.connectee()))
                .andExpect(content().string(not(containsString("Il manque une pièce"))));
        http.perform(get("/courriers/" + id).with(paul.connectee())).andExpect(status().isNotFound());
    }

    @Test
    void each_takes_his_own_list_away() throws Exception {
        http.perform(get("/courriers.csv").with(claire.connectee()))
                .andExpect(content().string(allOf(containsString("Il manque une pièce"), not(containsString("Pour")))));
        http.perform(get("/courriers.csv").with(paul.connectee()))
                .andExpect(content().string(not(containsString("Il manque une pièce"))));
        http.perform(get("/courriers.csv").with(nationale.connectee()))
                .andExpect(content().string(containsString(claire.lecteur().courriel())));
        http.perform(get("/courriers.xlsx").with(claire.connectee())).andExpect(status().isOk());
    }

    @Test
    void outside_a_demonstration_the_administrator_sees_that_it_was_written_not_what_it_says() throws Exception {
        http.perform(get("/courriers").with(nationale.connectee()))
                .andExpect(content().string(containsString(claire.lecteur().courriel())));
        http.perform(get("/courriers/" + id).with(nationale.connectee()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Seule la personne qui le reçoit"),
                                not(containsString("délégation de pouvoir")))));
    }

    @Test
    void only_the_administrator_suspends_everything() throws Exception {
        http.perform(post("/courriers/suspension")
                        .param("suspendre", "true")
                        .with(csrf())
                        .with(claire.connectee()))
                .andExpect(status().isForbidden());
        http.perform(post("/courriers/suspension")
                        .param("suspendre", "true")
                        .with(csrf())
                        .with(nationale.connectee()))
                .andExpect(redirectedUrl("/courriers"));
        assertThat(jdbc.sql("select suspendu_le is not null from socle.envoi_des_courriers")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void opening_the_link_of_a_mail_stops_nothing_and_its_button_stops_that_kind_without_signing_in() throws Exception {
        var jeton = jdbc.sql("select jeton::text from socle.abonnement where destinataire = :qui")
                .param("qui", claire.lecteur().courriel())
                .query(String.class)
                .single();
        http.perform(get("/courriers/arret/" + jeton))
                .andExpect(content().string(containsString("Ne plus les recevoir")));
        courrier.poster(CourrierTest.vers(claire.lecteur().courriel()));
        http.perform(post("/courriers/arret/" + jeton).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vous ne recevez plus ces messages")));
        courrier.poster(CourrierTest.vers(claire.lecteur().courriel()));
        assertThat(jdbc.sql("select etat from socle.courrier where destinataire = :qui order by numero")
                        .param("qui", claire.lecteur().courriel())
                        .query(String.class)
                        .list())
                .containsExactly("GARDE", "GARDE", "ECARTE");
        http.perform(get("/courriers/arret/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void the_button_of_the_link_makes_it_come_again() throws Exception {
        var jeton = jdbc.sql("select jeton::text from socle.abonnement where destinataire = :qui")
                .param("qui", claire.lecteur().courriel())
                .query(String.class)
                .single();
        http.perform(post("/courriers/arret/" + jeton));
        http.perform(post("/courriers/arret/" + jeton).param("arreter", "false"))
                .andExpect(content().string(containsString("Ne plus les recevoir")));
    }
}
