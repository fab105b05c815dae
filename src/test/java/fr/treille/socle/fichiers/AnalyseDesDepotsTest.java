package fr.treille.socle.fichiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(properties = "treille.clamd.patience=1s")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnalyseDesDepotsTest {
    private static final FauxClamd CLAMD = new FauxClamd();

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SanteDeLAntivirus sante;

    @DynamicPropertySource
    static void clamd(DynamicPropertyRegistry proprietes) {
        proprietes.add("TREILLE_CLAMD", CLAMD::adresse);
    }

    @AfterEach
    void parler() {
        CLAMD.seTaire(false);
    }

    @AfterAll
    static void fermer() {
        CLAMD.close();
    }

    @Test
    void an_infected_file_is_refused_with_a_sentence_and_a_trace_and_nothing_is_kept() throws Exception {
        int avant = fichiers();
        deposer("/administration/imports", FauxClamd.EICAR)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce fichier est infecté")))
                .andExpect(content().string(containsString("Rien n'a été enregistré")));
        assertThat(fichiers()).isEqualTo(avant);
        assertThat(jdbc.sql("""
            select motif || ' ' || (objet ~ '^fichier:[0-9a-f]{64}$') from socle.journal
             where acte = 'FICHIER_INFECTE_REFUSE' order by numero desc limit 1
            """).query(String.class).single()).isEqualTo("Eicar-Test-Signature true");
    }

    @Test
    void every_page_that_takes_a_file_is_behind_the_scanner() throws Exception {
        deposer("/grappes/reprise", FauxClamd.EICAR)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce fichier est infecté")));
    }

    @Test
    void a_sound_file_goes_on_to_its_page() throws Exception {
        deposer("/grappes/reprise", "pas un classeur").andExpect(content().string(not(containsString("infecté"))));
    }

    @Test
    void a_silent_scanner_refuses_every_file_and_leaves_the_application_up() throws Exception {
        CLAMD.seTaire(true);
        int avant = fichiers();
        deposer("/administration/imports", "nofinesset;rs")
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("L'analyse antivirus ne répond pas")));
        assertThat(fichiers()).isEqualTo(avant);
        var etat = sante.health();
        assertThat(etat.getStatus().getCode()).isEqualTo("UP");
        assertThat(etat.getDetails().toString()).contains("ne répond pas");
    }

    private ResultActions deposer(String adresse, String contenu) throws Exception {
        var fichier =
                new MockMultipartFile("fichier", "finess.csv", "text/csv", contenu.getBytes(StandardCharsets.UTF_8));
        return http.perform(multipart(adresse)
                .file(fichier)
                .with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Connu(Acces.MAISON), "", Acces.MAISON.autorites()))));
    }

    private record Connu(Lecteur lecteur) implements Acces.LecteurConnecte, Serializable {}

    private int fichiers() {
        return jdbc.sql("select count(*) from socle.fichier")
                .query(Integer.class)
                .single();
    }
}
