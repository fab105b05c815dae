package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.travaux.Travaux;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDesImportsTest {
    private static final String ADRESSE = "/administration/imports";

    @TempDir
    static Path dossier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    Travaux travaux;

    @BeforeEach
    void donnees() {
        System.setProperty("treille.donnees", dossier.toString());
    }

    @Test
    void the_page_is_for_the_national_administrator() throws Exception {
        http.perform(get(ADRESSE).with(authentication(connecter(Acces.MAISON))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("300 Mo au plus")));
        http.perform(get(ADRESSE)).andExpect(redirectedUrlPattern("/connexion*"));
        var paul = new Lecteur(UUID.randomUUID(), "paul@exemple.invalid", "Paul", List.of());
        http.perform(get(ADRESSE).with(authentication(connecter(paul)))).andExpect(status().isForbidden());
    }

    @Test
    void what_was_imported_is_taken_away_by_the_national_administrator() throws Exception {
        http.perform(get(ADRESSE + ".csv").with(authentication(connecter(Acces.MAISON))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Date du fichier")));
        http.perform(get(ADRESSE + ".xlsx")).andExpect(redirectedUrlPattern("/connexion*"));
    }

    @Test
    void forcing_asks_for_a_confirmation() throws Exception {
        http.perform(depot("finess;etalab;1;2021-01-08").param("forcer", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("cochez aussi la confirmation")));
    }

    @Test
    void a_file_left_is_imported_by_a_job_that_says_its_end_on_the_page() throws Exception {
        http.perform(depot("<html>Connexion</html>")).andExpect(redirectedUrl(ADRESSE));
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() ->
                        !travaux.dernier(TravailDImport.GENRE).orElseThrow().vivant());
        http.perform(get(ADRESSE).with(authentication(connecter(Acces.MAISON))))
                .andExpect(content().string(containsString("Ce fichier est une page web")));
        Awaitility.await().untilAsserted(() -> {
            assertThat(dossier.resolve("depots")).isEmptyDirectory();
            assertThat(jdbc.sql("select count(*) from socle.fichier")
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    private static MockMultipartHttpServletRequestBuilder depot(String contenu) {
        var demande = multipart(ADRESSE);
        demande.file(
                new MockMultipartFile("fichier", "stock.csv", "text/csv", contenu.getBytes(StandardCharsets.UTF_8)));
        demande.with(csrf()).with(authentication(connecter(Acces.MAISON)));
        return demande;
    }

    private static Authentication connecter(Lecteur lecteur) {
        return UsernamePasswordAuthenticationToken.authenticated(new Connu(lecteur), "", lecteur.autorites());
    }

    private record Connu(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}
}
