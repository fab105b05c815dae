package fr.treille.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.comptes.AvecDesPersonnes;
import fr.treille.comptes.JetonsDeTest;
import fr.treille.comptes.SessionsDeTest;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Membres;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Requetes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as a program meets it: pages, perimeters, refusals, and as few statements as the page.
@AvecDesPersonnes
class ApiTest {
    private static final Lecteur ARS_53 = Terrain.lecteur("ars 53 api", Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
    private static final Lecteur ARS_94 = Terrain.lecteur("ars 94 api", Role.INSTRUCTEUR_ARS, Genre.REGION, "94");
    private static final Lecteur GRADES_53 = Terrain.lecteur("grades 53 api", Role.GRADES, Genre.REGION, "53");
    private static final Lecteur REFERENT =
            Terrain.lecteur("referent api", Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(1));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static int reseau = 1;

    @Autowired
    MockMvc http;

    @Autowired
    JetonsDeTest jetons;

    @Autowired
    SessionsDeTest sessions;

    @Autowired
    Grappes grappes;

    @Autowired
    Membres membres;

    @Autowired
    JdbcClient jdbc;

    private final UUID grappe = UUID.randomUUID();

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        Terrain.comme(
                Terrain.directeur("auteur api", Terrain.OG_A),
                () -> grappes.creer(grappe, Reglages.pour("Grappe de l'API", "2022-REG", null), Terrain.finess(1, 4)));
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
        jdbc.sql("""
            update comptes.habilitation set terminee_le = now(), terminee_par = compte
             where terminee_le is null and compte in (select id from comptes.compte where courriel like '%.api@essai.invalid')
            """).update();
    }

    @Test
    void the_pages_of_the_register_give_every_establishment_once_without_a_token() throws Exception {
        var numeros = new ArrayList<String>();
        @Nullable String adresse = "/api/v1/essms?q=ehpad+numero&region=53&tri=nom&limite=8";
        while (adresse != null) {
            var page = json(lire(adresse, null));
            page.path("donnees").forEach(e -> numeros.add(e.path("finess").stringValue()));
            adresse =
                    page.path("suivant").isNull() ? null : page.path("suivant").stringValue();
        }
        assertThat(numeros).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Terrain.finess(1, 20));
    }

    @Test
    void the_pages_of_the_grappes_follow_each_other_in_the_order_asked() throws Exception {
        for (int i = 0; i < 3; i++) {
            var autre = Reglages.pour("Autre " + i, "2022-REG", null);
            Terrain.comme(
                    Terrain.directeur("auteur api", Terrain.OG_A),
                    () -> grappes.creer(UUID.randomUUID(), autre, List.of()));
        }
        var jeton = jetons.de(Terrain.lecteur("national api", Role.PILOTE_NATIONAL, Genre.NATION, "FR"));
        var noms = new ArrayList<String>();
        @Nullable String adresse = "/api/v1/grappes?tri=-nom&limite=2";
        while (adresse != null) {
            var page = json(lire(adresse, jeton));
            assertThat(page.path("donnees").size()).isLessThanOrEqualTo(2);
            page.path("donnees").forEach(g -> noms.add(g.path("nom").stringValue()));
            adresse =
                    page.path("suivant").isNull() ? null : page.path("suivant").stringValue();
        }
        assertThat(noms).containsExactly("Grappe de l'API", "Autre 2", "Autre 1", "Autre 0");
    }

    @Test
    void a_value_is_a_code_a_day_in_order_or_null_never_a_word_of_the_page() throws Exception {
        var fiche = json(lire("/api/v1/essms/" + Terrain.finess(1), null));
        assertThat(fiche.path("etat").stringValue()).isEqualTo("OUVERT");
        assertThat(fiche.path("region").stringValue()).isEqualTo("53");
        assertThat(fiche.path("essms").booleanValue()).isTrue();
        assertThat(fiche.has("ferme_le")).isTrue();
        assertThat(fiche.path("ferme_le").isNull()).isTrue();
        assertThat(fiche.path("latitude").decimalValue()).isEqualByComparingTo("48.01");
        assertThat(fiche.path("activites").isArray()).isTrue();
    }

    @Test
    void a_token_reads_within_its_perimeter_and_nothing_beside() throws Exception {
        var dedans = jetons.de(ARS_53);
        var dehors = jetons.de(ARS_94);
        assertThat(texte("/api/v1/grappes", dedans)).contains(grappe.toString());
        assertThat(texte("/api/v1/grappes", dehors)).doesNotContain(grappe.toString());
        for (var suite : List.of("", "/membres", "/financement")) {
            assertThat(lire("/api/v1/grappes/" + grappe + suite, dedans).getStatus())
                    .isEqualTo(200);
            assertThat(lire("/api/v1/grappes/" + grappe + suite, dehors).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_grades_and_the_referent_read_no_amount() throws Exception {
        var argent = json(lire("/api/v1/grappes/" + grappe + "/membres", jetons.de(ARS_53)));
        assertThat(argent.path("donnees").get(0).has("aide_centimes")).isTrue();
        for (var lecteur : List.of(GRADES_53, REFERENT)) {
            var jeton = jetons.de(lecteur);
            assertThat(lire("/api/v1/grappes/" + grappe + "/financement", jeton).getStatus())
                    .isEqualTo(404);
            for (var suite : List.of("", "/membres")) {
                assertThat(texte("/api/v1/grappes/" + grappe + suite, jeton))
                        .doesNotContain("_centimes")
                        .doesNotContain("€");
            }
        }
        assertThat(json(lire("/api/v1/grappes/" + grappe + "/membres", jetons.de(REFERENT)))
                        .path("donnees"))
                .singleElement()
                .satisfies(m -> assertThat(m.path("finess").stringValue()).isEqualTo(Terrain.finess(1)));
    }

    @Test
    void the_money_is_that_of_the_page_in_whole_cents() throws Exception {
        var api = json(lire("/api/v1/grappes/" + grappe + "/financement", jetons.de(ARS_53)));
        var page = MAPPER.readTree(http.perform(get("/grappes/" + grappe + "/financement.json")
                        .cookie(sessions.ouvrir(new Terrain.Connecte(ARS_53))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(api.path("lignes").size())
                .isPositive()
                .isEqualTo(page.path("lignes").size());
        long somme = 0;
        for (int i = 0; i < api.path("lignes").size(); i++) {
            var montant = api.path("lignes").get(i).path("montant_centimes");
            assertThat(montant.isIntegralNumber()).isTrue();
            assertThat(montant).isEqualTo(page.path("lignes").get(i).path("montant_centimes"));
            somme += montant.longValue();
        }
        assertThat(api.path("estimation_centimes").longValue()).isEqualTo(somme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/essms?ville=Rennes | Le paramètre « ville » n'existe pas ici.",
                "/api/v1/essms?limite=0 | de 1 à 200",
                "/api/v1/essms?limite=201 | de 1 à 200",
                "/api/v1/essms?apres=xx | Le paramètre « apres »",
                "/api/v1/groupements?apres=!! | Le paramètre « apres » n'est pas lisible",
                "/api/v1/essms?tri=hasard | pertinence, nom, commune",
                "/api/v1/campagnes?q=1 | ne prend aucun paramètre",
                "/api/v1/essms?q=a&q=b | ne se donne qu'une fois"
            })
    void what_cannot_be_understood_is_refused_and_says_why(String adresse, String phrase) throws Exception {
        var reponse = lire(adresse, null);
        assertThat(reponse.getStatus()).isEqualTo(400);
        assertThat(reponse.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(reponse).path("detail").stringValue()).contains(phrase);
        assertThat(json(reponse).path("status").intValue()).isEqualTo(400);
    }

    @Test
    void without_a_token_or_with_a_wrong_one_a_private_list_answers_401() throws Exception {
        var sans = lire("/api/v1/grappes", null);
        assertThat(sans.getStatus()).isEqualTo(401);
        assertThat(sans.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"Treille\"");
        assertThat(sans.getContentType()).isEqualTo("application/problem+json");
        // Even where nobody needs one: a program that sends a dead token should know.
        var faux = lire("/api/v1/campagnes", "trl_" + "a".repeat(43));
        assertThat(faux.getStatus()).isEqualTo(401);
        assertThat(faux.getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(lire("/api/v1/campagnes", "n'importe quoi").getStatus()).isEqualTo(401);
    }

    @Test
    void the_session_of_a_person_does_not_open_the_api() throws Exception {
        var cookie = sessions.ouvrir(new Terrain.Connecte(ARS_53));
        assertThat(envoyer(get("/api/v1/grappes").cookie(cookie)).getStatus()).isEqualTo(401);
    }

    @Test
    void a_token_opens_no_page_and_no_session() throws Exception {
        var jeton = jetons.de(ARS_53);
        var page = lire("/grappes", jeton);
        assertThat(page.getRedirectedUrl()).contains("/connexion");
        assertThat(lire("/api/v1/grappes", jeton).getCookies()).isEmpty();
    }

    @Test
    void nothing_is_written_by_the_api() throws Exception {
        var refus = envoyer(post("/api/v1/grappes").header("Authorization", "Bearer " + jetons.de(ARS_53)));
        assertThat(refus.getStatus()).isEqualTo(405);
        assertThat(refus.getHeader("Allow")).isEqualTo("GET, HEAD");
        assertThat(json(lire("/api/v1/rien", null)).path("title").stringValue()).isEqualTo("Introuvable");
    }

    @Test
    void who_has_the_answer_already_is_told_so() throws Exception {
        var premiere = lire("/api/v1/nomenclatures/regions", null);
        var empreinte = premiere.getHeader("ETag");
        assertThat(empreinte).isNotNull();
        var seconde = envoyer(get("/api/v1/nomenclatures/regions").header("If-None-Match", empreinte));
        assertThat(seconde.getStatus()).isEqualTo(304);
        assertThat(seconde.getContentAsByteArray()).isEmpty();
    }

    /// One statement says what the token opens, one reads the list; accesses and invitations ask first which grappes
    /// stand in the perimeter. The first request notes the day and takes a lot of places.
    @Test
    void a_list_costs_as_few_statements_as_its_page_however_long() throws Exception {
        var jeton = jetons.de(ARS_53);
        lire("/api/v1/grappes", jeton);
        assertThat(requetes("/api/v1/grappes", jeton)).isEqualTo(2);
        assertThat(requetes("/api/v1/journal", jeton)).isEqualTo(2);
        assertThat(requetes("/api/v1/acces", jeton)).isBetween(3, 4);
        assertThat(requetes("/api/v1/invitations", jeton)).isEqualTo(3);
        assertThat(requetes("/api/v1/evenements-de-vie", jeton)).isEqualTo(2);
        assertThat(requetes("/api/v1/groupements", jeton)).isEqualTo(2);
        assertThat(requetes("/api/v1/nomenclatures/solutions", jeton)).isEqualTo(2);
        lire("/api/v1/essms?q=ehpad", jeton);
        assertThat(requetes("/api/v1/essms?q=ehpad&limite=20", jeton))
                .isEqualTo(requetes("/api/v1/essms?q=ehpad&limite=2", jeton));
        int quatre = requetes("/api/v1/grappes/" + grappe + "/membres", jeton);
        Terrain.comme(
                Terrain.directeur("auteur api", Terrain.OG_A), () -> membres.ajouter(grappe, Terrain.finess(5, 15)));
        assertThat(requetes("/api/v1/grappes/" + grappe + "/membres", jeton)).isEqualTo(quatre);
    }

    private int requetes(String adresse, String jeton) {
        return Requetes.pendant(() -> {
            try {
                var reponse = lire(adresse, jeton);
                assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
                return reponse;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private MockHttpServletResponse lire(String adresse, @Nullable String jeton) throws Exception {
        var demande = get(java.net.URI.create(adresse.replace("!", "%21")));
        return envoyer(jeton == null ? demande : demande.header("Authorization", "Bearer " + jeton));
    }

    /// Each from its own network: the limits of the anonymous are not what is looked at here.
    private MockHttpServletResponse envoyer(MockHttpServletRequestBuilder demande) throws Exception {
        var adresse = "10.77.%d.%d".formatted(reseau / 250, 1 + reseau++ % 250);
        return http.perform(demande.with(d -> {
                    d.setRemoteAddr(adresse);
                    return d;
                }))
                .andReturn()
                .getResponse();
    }

    private String texte(String adresse, String jeton) throws Exception {
        return lire(adresse, jeton).getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(MockHttpServletResponse reponse) {
        return MAPPER.readTree(reponse.getContentAsByteArray());
    }
}
