package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.comptes.jdbc.Droits;
import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Organisation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// An open session follows what its person holds, and acts for one organisation at a time.
@AvecDesPersonnes
class SessionOuverteTest {
    static final String IMPORTS = "/administration/imports";

    @Autowired
    MockMvc http;

    @Autowired
    Comptoir comptoir;

    @Autowired
    SessionsDeTest sessions;

    @Autowired
    Droits droits;

    @Autowired
    Identification identification;

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
    void what_is_granted_and_ended_takes_effect_at_the_next_request() throws Exception {
        var marie = comptoir.compte("marie");
        var session = sessions.ouvrir(marie);
        assertThat(lire(IMPORTS, session).getStatus()).isEqualTo(403);
        comptoir.habiliter(marie, Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        assertThat(lire(IMPORTS, session).getStatus()).isEqualTo(200);
        comptoir.retirer(marie);
        assertThat(lire(IMPORTS, session).getStatus()).isEqualTo(403);
    }

    @Test
    void a_habilitation_that_expires_in_the_night_closes_its_pages_in_the_morning() throws Exception {
        var marie = comptoir.compte("marie", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var connecte = (Identification.Connecte) identification.loadUserByUsername(marie.courriel());
        jdbc.sql("update comptes.habilitation set au = current_date - 1 where compte = :c")
                .param("c", marie.id())
                .update();
        var version = droits.version(marie.id()).orElseThrow();
        var hier = new Identification.Connecte(
                connecte.lecteur(), version, connecte.jour().minusDays(1));
        assertThat(lire(IMPORTS, sessions.ouvrir(hier)).getStatus()).isEqualTo(403);
    }

    @Test
    void a_closed_account_is_signed_out() throws Exception {
        var marie = comptoir.compte("marie", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var session = sessions.ouvrir(marie);
        jdbc.sql("update comptes.compte set ferme_le = now() where id = :c")
                .param("c", marie.id())
                .update();
        assertThat(lire(IMPORTS, session).getStatus()).isIn(302, 401, 403);
        assertThat(sessions.ouverte(session)).isFalse();
    }

    @Test
    void each_request_pays_one_statement_and_a_change_three_more_and_a_write_once() throws Exception {
        var marie = comptoir.compte("marie", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        var session = sessions.ouvrir(marie);
        var nonSuivie = sessions.ouvrir(new Terrain.Connecte(Terrain.directeur("autre", Terrain.OG_A)));
        lu(session);
        lu(nonSuivie);
        int sans = Requetes.pendant(() -> lu(nonSuivie));
        assertThat(Requetes.pendant(() -> lu(session))).as("nothing changed").isEqualTo(sans + 1);
        comptoir.habiliter(marie, Role.PILOTE_NATIONAL, Genre.NATION, "FR");
        assertThat(Requetes.pendant(() -> lu(session)))
                .as("changed, and kept in the session")
                .isEqualTo(sans + 4);
        assertThat(Requetes.pendant(() -> lu(session))).as("again").isEqualTo(sans + 1);
    }

    @Test
    void a_person_of_two_organisations_acts_for_one_at_a_time() throws Exception {
        var marie = comptoir.compte("marie", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        comptoir.habiliter(marie, Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(2));
        comptoir.habiliter(marie, Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
        var session = sessions.ouvrir(marie);
        assertThat(sessions.lecteur(session).organisations())
                .extracting(Organisation::nom)
                .containsExactly("ARS – Bretagne", "ASSOCIATION DU VAL", "FONDATION RIVAGE");
        assertThat(sessions.lecteur(session).habilitations())
                .singleElement()
                .extracting(h -> h.role())
                .isEqualTo(Role.INSTRUCTEUR_ARS);

        assertThat(choisir("og:" + Terrain.OG_A, session).getStatus()).isEqualTo(302);
        assertThat(sessions.lecteur(session).habilitations())
                .singleElement()
                .extracting(h -> h.role())
                .isEqualTo(Role.DIRECTEUR_OG);
        assertThat(lire("/", session).getContentAsString()).contains("Vous agissez pour", "ASSOCIATION DU VAL");

        var demain = (Identification.Connecte) identification.loadUserByUsername(marie.courriel());
        assertThat(Objects.requireNonNull(demain.lecteur().organisation()).nom())
                .isEqualTo("ASSOCIATION DU VAL");
    }

    @Test
    void nobody_acts_for_an_organisation_that_is_not_his() throws Exception {
        var marie = comptoir.compte("marie", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        var session = sessions.ouvrir(marie);
        assertThat(choisir("og:" + Terrain.OG_B, session).getStatus()).isEqualTo(404);
        assertThat(choisir("administrateur_national:FR", session).getStatus()).isEqualTo(404);
        assertThat(sessions.lecteur(session).habilitations())
                .singleElement()
                .extracting(h -> h.identifiant())
                .isEqualTo(Terrain.OG_A);
    }

    private MockHttpServletResponse choisir(String cle, Cookie session) throws Exception {
        return http.perform(
                        post("/organisation").param("cle", cle).cookie(session).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse lire(String adresse, Cookie session) throws Exception {
        var reponse = http.perform(get(adresse).cookie(session)).andReturn().getResponse();
        reponse.setCharacterEncoding("UTF-8");
        return reponse;
    }

    private String lu(Cookie session) {
        try {
            return lire("/mentions-legales", session).getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
