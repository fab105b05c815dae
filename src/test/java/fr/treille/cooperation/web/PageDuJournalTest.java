package fr.treille.cooperation.web;

import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static fr.treille.cooperation.Terrain.identite;
import static fr.treille.cooperation.Terrain.lecteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The journal on its page: what was done to a grappe is read by those who see the grappe.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageDuJournalTest {
    private static final Lecteur AUTEUR = directeur("porteur", Terrain.OG_A);
    private static final Lecteur NATIONAL = lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");

    @Autowired
    MockMvc http;

    @Autowired
    Grappes grappes;

    @Autowired
    JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();
    private final String objet = "grappe:" + id;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        comme(AUTEUR, () -> grappes.creer(id, Reglages.pour("Grappe du journal", "2022-REG", null), finess(1, 2)));
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void an_act_on_a_grappe_is_read_by_who_sees_the_grappe() throws Exception {
        for (var lecteur : List.of(
                AUTEUR,
                directeur("membre", Terrain.OG_B),
                NATIONAL,
                lecteur("ars bretagne", Role.INSTRUCTEUR_ARS, Genre.REGION, "53"),
                lecteur("amoa", Role.AMOA, Genre.GRAPPE, id.toString()))) {
            assertThat(lire(lecteur, "?objet=" + objet))
                    .as(lecteur.nom())
                    .contains("Grappe constituée", "Membres ajoutés", finess(1), "href=\"/grappes/" + id);
        }
        for (var lecteur : List.of(
                directeur("etranger", Terrain.OG_C),
                lecteur("ars corse", Role.INSTRUCTEUR_ARS, Genre.REGION, "94"),
                lecteur("federation", Role.FEDERATION, Genre.NATION, "FR"),
                lecteur(
                        "amoa ailleurs",
                        Role.AMOA,
                        Genre.GRAPPE,
                        UUID.randomUUID().toString()))) {
            assertThat(lire(lecteur, "?objet=" + objet)).as(lecteur.nom()).contains("Aucun acte ne répond");
            assertThat(exporter(lecteur)).as(lecteur.nom()).doesNotContain(id.toString());
        }
    }

    @Test
    void the_filters_stand_in_the_address_and_in_the_export() throws Exception {
        assertThat(lire(NATIONAL, "?acte=GRAPPE_CREEE&objet=" + objet))
                .contains("Grappe constituée", "/journal.csv?acte=GRAPPE_CREEE&amp;objet=")
                .doesNotContain("<td data-label=\"Acte\">Membres ajoutés");
        assertThat(lire(NATIONAL, "?qui=personne+de+ce+nom")).contains("Aucun acte ne répond");
        assertThat(lire(NATIONAL, "?du=2999-01-01")).contains("Aucun acte ne répond");
        assertThat(lire(NATIONAL, "?du=pas-une-date&objet=" + objet)).contains("Grappe constituée");
        assertThat(exporter(AUTEUR).lines())
                .anyMatch(l -> l.contains("Grappe constituée") && l.contains("Grappe " + id));
    }

    @Test
    void a_page_asks_as_many_questions_empty_or_full() {
        var vide = Requetes.pendant(() -> lire(NATIONAL, "?qui=personne+de+ce+nom"));
        assertThat(vide).isLessThanOrEqualTo(4);
        assertThat(Requetes.pendant(() -> lire(NATIONAL, ""))).isEqualTo(vide);
        assertThat(Requetes.pendant(() -> lire(AUTEUR, ""))).isEqualTo(vide);
    }

    private String lire(Lecteur lecteur, String question) {
        try {
            return http.perform(get("/journal" + question).with(authentication(identite(lecteur))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String exporter(Lecteur lecteur) throws Exception {
        return http.perform(get("/journal.csv").param("objet", objet).with(authentication(identite(lecteur))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
