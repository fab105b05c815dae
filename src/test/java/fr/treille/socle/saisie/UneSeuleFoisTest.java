package fr.treille.socle.saisie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.socle.securite.Connecte;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SpringBootTest
@AutoConfigureMockMvc
@Import(UneSeuleFoisTest.Guichet.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UneSeuleFoisTest {
    /// Makes one thing each time it is asked, slowly, and refuses what is empty.
    @Controller
    static class Guichet {
        static final AtomicInteger FAITS = new AtomicInteger();

        @Connecte
        @PostMapping("/essai/guichet")
        String faire(@RequestParam String nom) throws InterruptedException {
            Thread.sleep(200);
            if (nom.equals("panne")) throw new IllegalStateException("This one fails on purpose");
            return nom.isEmpty() ? "socle/accueil" : "redirect:/essai/" + FAITS.incrementAndGet();
        }
    }

    @Autowired
    MockMvc http;

    private final Personne claire = Personne.nommee("Claire");
    private final String jeton = UUID.randomUUID().toString();

    @Test
    void five_clicks_at_once_do_it_once_and_lead_to_the_same_page() throws Exception {
        int avant = Guichet.FAITS.get();
        var reponses = new ArrayList<Future<MockHttpServletResponse>>();
        try (var clics = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) reponses.add(clics.submit(() -> envoyer(claire, jeton, "Un")));
        }
        assertThat(Guichet.FAITS.get()).isEqualTo(avant + 1);
        for (var reponse : reponses) {
            assertThat(reponse.get().getHeader("Location")).isEqualTo("/essai/" + (avant + 1));
        }
    }

    @Test
    void another_text_another_form_or_another_person_is_another_act() throws Exception {
        int avant = Guichet.FAITS.get();
        envoyer(claire, jeton, "Un");
        envoyer(claire, jeton, "Deux");
        envoyer(claire, UUID.randomUUID().toString(), "Un");
        envoyer(Personne.nommee("Paul"), jeton, "Un");
        envoyer(claire, null, "Un");
        assertThat(Guichet.FAITS.get()).isEqualTo(avant + 5);
    }

    @Test
    void what_did_nothing_may_be_sent_again_at_once() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(envoyer(claire, jeton, "").getStatus()).isEqualTo(200);
            assertThat(catchThrowable(() -> envoyer(claire, jeton, "panne"))).isNotNull();
        }
    }

    private MockHttpServletResponse envoyer(Personne qui, @Nullable String jeton, String nom) throws Exception {
        var demande = post("/essai/guichet").with(csrf()).with(qui.connectee()).param("nom", nom);
        if (jeton != null) demande.param(UneSeuleFois.JETON, jeton);
        return http.perform(demande).andReturn().getResponse();
    }
}
