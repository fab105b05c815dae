package fr.treille.socle.travaux;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "treille.travaux.battement=200ms")
@Import(TravauxTest.Chantiers.class)
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class TravauxControllerTest {
    @Autowired
    MockMvc http;

    @Autowired
    Travaux travaux;

    @Autowired
    Chantier chantier;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void lancer() {
        chantier.fermer();
        id = Acces.commeLaMaison(
                () -> travaux.lancer(chantier, new Chantier.Plan("page"), "Import de l’essai", "essai.page"));
        Awaitility.await().until(() -> etat().fait() == 1);
    }

    @AfterEach
    void finir() {
        chantier.ouvrir();
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> !etat().vivant());
    }

    @Test
    void the_fragment_polls_until_the_end_then_says_so() throws Exception {
        http.perform(get("/travaux/" + id).header("HX-Request", "true").with(authentication(administrateur())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hx-trigger=\"every 1s\"")))
                .andExpect(content().string(containsString("value=\"33\"")))
                .andExpect(content().string(containsString("Premier tiers – 1 sur 3 (33\u00a0%)")))
                .andExpect(content().string(not(containsString("<html"))));
        chantier.ouvrir();
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> !etat().vivant());
        http.perform(get("/travaux/" + id).header("HX-Request", "true").with(authentication(administrateur())))
                .andExpect(header().string("HX-Trigger", "travail-fini"))
                .andExpect(content().string(containsString("href=\"/essai/page\"")))
                .andExpect(content().string(not(containsString("every 1s"))));
    }

    @Test
    void its_address_is_a_page_and_its_button_works_without_script() throws Exception {
        http.perform(get("/travaux/" + id).with(authentication(administrateur())))
                .andExpect(content().string(containsString("<title>Import de l’essai – Treille</title>")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        http.perform(post("/travaux/" + id + "/annulation").with(csrf()).with(authentication(administrateur())))
                .andExpect(redirectedUrlPattern("/travaux/*"));
        Awaitility.await().until(() -> etat().etat() == EtatDuTravail.Etat.ANNULE);
    }

    @Test
    void a_stranger_sees_nothing() throws Exception {
        http.perform(get("/travaux/" + id)).andExpect(redirectedUrlPattern("/connexion*"));
        var paul = new Lecteur(UUID.randomUUID(), "paul@exemple.invalid", "Paul", List.of());
        http.perform(get("/travaux/" + id).with(authentication(connecter(paul))))
                .andExpect(status().isNotFound());
    }

    private EtatDuTravail etat() {
        return Acces.commeLaMaison(() -> travaux.etat(id));
    }

    private static Authentication administrateur() {
        return connecter(Acces.MAISON);
    }

    private static Authentication connecter(Lecteur lecteur) {
        return UsernamePasswordAuthenticationToken.authenticated(new Connu(lecteur), "", lecteur.autorites());
    }

    private record Connu(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}
}
