package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupementsTest {
    private static final Lecteur BRETAGNE = Terrain.lecteur("bretagne", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
    private static final Lecteur CORSE = Terrain.lecteur("corse", Role.INSTRUCTEUR_ARS, Genre.REGION, "94");
    private static final String OG = "979990009";
    private static final String ESSMS = "979990017";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    private final UUID groupement = UUID.randomUUID();

    @BeforeEach
    void a_grouping_with_a_member() {
        jdbc.sql("insert into referentiel.organisme (finess, nom, essms, origine) values (:og, 'OG', 1, 'FINESS')")
                .param("og", OG)
                .update();
        jdbc.sql("""
            insert into referentiel.etablissement (finess, organisme, nom, departement, region, categorie, essms, origine)
            values (:essms, :og, 'EHPAD', '35', '53', '500', true, 'FINESS')
            """).param("essms", ESSMS).param("og", OG).update();
        jdbc.sql("""
            insert into referentiel.groupement (id, genre, nom, region, debut, origine)
            values (:id, 'GCSMS', 'Groupement du Val', '53', '2020-01-01', 'SAISIE')
            """).param("id", groupement).update();
        jdbc.sql("""
            insert into referentiel.membre_de_groupement (id, groupement, organisme, role, source)
            values (gen_random_uuid(), :id, :og, 'MEMBRE', 'essai')
            """).param("id", groupement).param("og", OG).update();
    }

    @Test
    void the_list_is_taken_away_with_its_filter() {
        assertThat(texte("/groupements.csv?q=groupement+du+val"))
                .contains("Groupement du Val;")
                .contains(";Bretagne;2020-01-01;;;oui");
        assertThat(texte("/groupements.csv?q=ailleurs")).doesNotContain("Groupement du Val");
        assertThat(pages.get().uri("/groupements.xlsx")).hasStatusOk();
    }

    @Test
    void the_list_is_narrowed_ordered_and_read_page_after_page() {
        jdbc.sql("""
            insert into referentiel.groupement (id, genre, nom, region, fin, origine)
            select gen_random_uuid(), 'GHT', 'Territoire ' || lpad(n::text, 2, '0'), '94', '2025-06-30', 'SAISIE'
              from generate_series(1, 60) n
            """).update();
        assertThat(texte("/groupements?genre=GCSMS&region=53&termine=false"))
                .contains("Groupement du Val")
                .doesNotContain("Territoire 01");
        var premiere = texte("/groupements?q=territoire&tri=-nom");
        assertThat(premiere).contains("Territoire 60", "Territoire 11").doesNotContain("Territoire 10", "du Val");
        var suite = Pattern.compile("href=\"(/groupements[^\"]*apres=[^\"]*)\"").matcher(premiere);
        assertThat(suite.find()).isTrue();
        assertThat(texte(suite.group(1).replace("&amp;", "&")))
                .contains("Territoire 10", "Territoire 01")
                .doesNotContain("Territoire 11");
        assertThat(texte("/groupements.csv?termine=true&q=territoire").lines()).hasSize(61);
    }

    @Test
    void the_search_shows_those_whose_name_holds_what_is_asked() {
        assertThat(texte("/recherche?q=groupement+du+val"))
                .contains("<h3>Groupements</h3>", "/groupements/" + groupement, "Groupement du Val");
        assertThat(texte("/recherche?q=ehpad")).doesNotContain("Groupement du Val");
        assertThat(texte("/recherche")).doesNotContain("Groupement du Val");
    }

    @Test
    void it_is_shown_on_the_sheets_of_its_organismes_and_of_their_establishments() {
        assertThat(texte("/og/" + OG)).contains("Groupement du Val");
        assertThat(texte("/essms/" + ESSMS)).contains("Les groupements de son organisme", "Groupement du Val");
    }

    @Test
    void it_ends_on_a_day_and_for_a_reason_and_that_can_be_undone() {
        assertThat(terminer(BRETAGNE, "2026-06-30", "Dissous")).hasStatus(HttpStatus.FOUND);
        assertThat(texte("/groupements/" + groupement)).contains("terminé le 30/06/2026", "Dissous");
        assertThat(terminer(BRETAGNE, "2026-07-01", "Dissous")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(envoyer(BRETAGNE, "/reouverture", null, "Erreur de saisie")).hasStatus(HttpStatus.FOUND);
        assertThat(texte("/groupements/" + groupement)).doesNotContain("terminé le");
    }

    @Test
    void an_end_without_day_or_reason_or_before_the_beginning_is_refused() {
        assertThat(terminer(BRETAGNE, "", "Dissous")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(terminer(BRETAGNE, "2026-06-30", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(terminer(BRETAGNE, "2019-06-30", "Dissous")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void another_region_does_not_end_it() {
        assertThat(terminer(CORSE, "2026-06-30", "Dissous")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(texte("/groupements/" + groupement)).doesNotContain("terminé le");
    }

    private MvcTestResult terminer(Lecteur qui, String fin, String motif) {
        return envoyer(qui, "/fin", fin, motif);
    }

    private MvcTestResult envoyer(
            Lecteur qui, String acte, @org.jspecify.annotations.Nullable String fin, String motif) {
        var demande = pages.post()
                .uri("/groupements/" + groupement + acte)
                .with(csrf())
                .with(authentication(Terrain.identite(qui)))
                .param("motif", motif);
        return (fin == null ? demande : demande.param("fin", fin)).exchange();
    }

    private String texte(String adresse) {
        try {
            return pages.get().uri(adresse).exchange().getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
