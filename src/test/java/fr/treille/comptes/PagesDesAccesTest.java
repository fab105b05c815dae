package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The pages of the accesses, in open sessions, and the trace that their acts leave.
@AvecDesPersonnes
class PagesDesAccesTest {
    static final List<String> PAGES = List.of(
            "/comptes",
            "/comptes?q=marie&role=DIRECTEUR_OG&terminees=oui&tri=-du",
            "/comptes.csv",
            "/comptes.xlsx",
            "/comptes/sans-personne",
            "/invitations",
            "/invitations?etat=EXPIREE",
            "/invitations.csv",
            "/invitations.xlsx",
            "/invitations/nouvelle",
            "/rattachements",
            "/rattachements.csv",
            "/rattachements.xlsx",
            "/revue-des-acces",
            "/revue-des-acces.csv",
            "/revue-des-acces.xlsx");

    @Autowired
    MockMvc http;

    @Autowired
    Comptoir comptoir;

    @Autowired
    SessionsDeTest sessions;

    @Autowired
    JdbcClient jdbc;

    Compte marie = new Compte(UUID.randomUUID(), "x@x", "x", "x", false);

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        marie = comptoir.compte("Marie Visible", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        jdbc.sql("update comptes.habilitation set a_revoir_le = current_date where compte = :c")
                .param("c", marie.id())
                .update();
    }

    @AfterEach
    void retirer() {
        comptoir.retirer(marie);
        new Terrain(jdbc).retirer();
    }

    @Test
    void those_who_answer_see_their_people_on_every_page_and_file() throws Exception {
        var ars = sessions.ouvrir(comptoir.compte("ARS", Role.DIRECTION_ARS, Genre.REGION, "53"));
        for (var page : PAGES) assertThat(lire(page, ars).getStatus()).as(page).isEqualTo(200);
        for (var page : List.of(
                "/comptes", "/comptes.csv", "/revue-des-acces", "/revue-des-acces.csv", "/comptes/" + marie.id())) {
            assertThat(texte(page, ars)).as(page).contains("Marie Visible");
        }
        for (var role : Role.values()) {
            assertThat(lire("/invitations/nouvelle?role=" + role, ars).getStatus())
                    .as("%s", role)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_closed_account_is_shown_as_closed_and_can_be_asked_for() throws Exception {
        var ars = sessions.ouvrir(comptoir.compte("ARS", Role.DIRECTION_ARS, Genre.REGION, "53"));
        assertThat(texte("/comptes.csv?compte=FERME", ars)).doesNotContain("Marie Visible");
        jdbc.sql("update comptes.compte set ferme_le = now() where id = :id")
                .param("id", marie.id())
                .update();
        assertThat(texte("/comptes.csv?compte=FERME", ars))
                .containsPattern("Marie Visible;.*;fermé")
                .doesNotContain(";ouvert");
        assertThat(texte("/comptes.csv?compte=OUVERT", ars)).doesNotContain("Marie Visible");
        assertThat(texte("/comptes", ars)).contains("Marie Visible", ">fermé<");
    }

    @Test
    void the_requests_of_attachment_are_narrowed_and_ordered_by_their_address_page_after_page() throws Exception {
        var ars = sessions.ouvrir(comptoir.compte("ARS", Role.DIRECTION_ARS, Genre.REGION, "53"));
        for (int n = 1; n <= 55; n++) demander("Demandeur %02d".formatted(n));
        jdbc.sql("update comptes.habilitation set terminee_le = now(), terminee_par = compte where compte = :c")
                .param("c", marie.id())
                .update();

        var premiere = texte("/rattachements?q=demandeur&tri=-nom", ars);
        assertThat(premiere)
                .contains("Demandeur 55", "Demandeur 06", "aria-sort=\"descending\"")
                .doesNotContain("Demandeur 05");
        var suite = java.util.regex.Pattern.compile("href=\"(/rattachements[^\"]*apres=[^\"]*)\"")
                .matcher(premiere);
        assertThat(suite.find()).isTrue();
        assertThat(texte(suite.group(1).replace("&amp;", "&"), ars))
                .contains("Demandeur 05", "Demandeur 01", "Revenir au début")
                .doesNotContain("Demandeur 06");
        assertThat(texte("/rattachements.csv?q=demandeur", ars).lines()).hasSize(56);
        assertThat(texte("/rattachements?q=demandeur&etat=REFUSE", ars)).contains("Aucune demande ne correspond");
        assertThat(texte("/rattachements?q=personne+de+ce+nom&etat=TOUTES", ars))
                .doesNotContain("Demandeur");
    }

    @Test
    void the_ars_next_door_sees_none_of_them() throws Exception {
        var corse = sessions.ouvrir(comptoir.compte("Corse", Role.DIRECTION_ARS, Genre.REGION, "94"));
        for (var page : PAGES) assertThat(texte(page, corse)).as(page).doesNotContain("Marie Visible");
        assertThat(lire("/comptes/" + marie.id(), corse).getStatus()).isEqualTo(404);
    }

    @Test
    void the_other_roles_have_no_such_page_and_everybody_has_his_own() throws Exception {
        for (var role : List.of(Role.GRADES, Role.COLLECTIF_SI)) {
            var session = sessions.ouvrir(comptoir.compte("Autre", role, Genre.REGION, "53"));
            for (var page : PAGES)
                assertThat(lire(page, session).getStatus()).as(page).isEqualTo(403);
            assertThat(lire("/comptes/" + marie.id(), session).getStatus()).isEqualTo(403);
            assertThat(texte("/mon-compte", session)).contains(role.libelle());
        }
        for (var page : PAGES) assertThat(lire(page, null).getStatus()).as(page).isIn(302, 401);
        assertThat(lire("/inscription", null).getStatus()).isEqualTo(200);
    }

    @Test
    void an_act_leaves_its_trace_under_the_organisation_it_was_made_for() throws Exception {
        var compte = comptoir.compte("ARS", Role.DIRECTION_ARS, Genre.REGION, "53");
        var ars = sessions.ouvrir(compte);
        var tenue = jdbc.sql("select id from comptes.habilitation where compte = :c and terminee_le is null")
                .param("c", marie.id())
                .query(UUID.class)
                .single();
        assertThat(http.perform(post("/habilitations/" + tenue + "/fin")
                                .requestAttr(PreuveRecente.ATTRIBUT, Instant.now())
                                .cookie(ars)
                                .with(csrf())
                                .param("motif", "Départ")
                                .param("retour", "https://ailleurs.example"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/comptes");
        assertThat(jdbc.sql("""
            select acte || ' ' || organisation || ' ' || motif from socle.journal
             where objet = :objet order by numero desc limit 1
            """)
                        .param("objet", "compte:" + marie.id())
                        .query(String.class)
                        .single())
                .isEqualTo("HABILITATION_TERMINEE ars:53 Départ");
        assertThat(texte("/comptes/" + marie.id(), ars)).contains("terminée");
    }

    private void demander(String nom) {
        jdbc.sql("""
            insert into comptes.rattachement (id, compte, role, genre, identifiant, fonction)
            values (gen_random_uuid(), :compte, 'REFERENT_ESSMS', 'ESSMS', :essms, 'Essai')
            """)
                .param("compte", comptoir.compte(nom).id())
                .param("essms", Terrain.finess(1))
                .update();
    }

    private MockHttpServletResponse lire(String adresse, @Nullable Cookie session) throws Exception {
        var demande = get(adresse);
        return http.perform(session == null ? demande : demande.cookie(session))
                .andReturn()
                .getResponse();
    }

    private String texte(String adresse, @Nullable Cookie session) throws Exception {
        return lire(adresse, session).getContentAsString(StandardCharsets.UTF_8);
    }
}
