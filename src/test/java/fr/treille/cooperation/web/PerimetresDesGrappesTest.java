package fr.treille.cooperation.web;

import static fr.treille.cooperation.Terrain.comme;
import static fr.treille.cooperation.Terrain.directeur;
import static fr.treille.cooperation.Terrain.finess;
import static fr.treille.cooperation.Terrain.identite;
import static fr.treille.cooperation.Terrain.lecteur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Reglages;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page, list, export and fragment of the grappes, asked as each role. A route that is not in the table
/// fails.
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class PerimetresDesGrappesTest {
    private static final String SECRET = "Grappe secrete du Val";
    private static final Lecteur AUTEUR = directeur("porteur", Terrain.OG_A);

    @Autowired
    MockMvc http;

    @Autowired
    Grappes grappes;

    @Autowired
    ConsultationDesGrappes consultation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private static final AtomicInteger DEMANDES = new AtomicInteger();
    private final UUID id = UUID.randomUUID();
    private UUID membre = id;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        comme(AUTEUR, () -> grappes.creer(id, Reglages.pour(SECRET, "2022-REG", null), finess(1, 2)));
        membre = comme(AUTEUR, () -> consultation.tableauDeBord(id))
                .membres()
                .getFirst()
                .membre()
                .id();
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    private static List<Lecteur> quiVoient(UUID id) {
        return List.of(
                AUTEUR,
                directeur("autre direction du porteur", Terrain.OG_A),
                directeur("membre", Terrain.OG_B),
                lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"),
                lecteur("pilote", Role.PILOTE_NATIONAL, Genre.NATION, "FR"),
                lecteur("dns", Role.DNS, Genre.NATION, "FR"),
                lecteur("audit", Role.AUDITEUR, Genre.GRAPPE, id.toString()),
                lecteur("direction ars", Role.DIRECTION_ARS, Genre.REGION, "53"),
                lecteur("delegation", Role.DELEGATION_DEPARTEMENTALE, Genre.DEPARTEMENT, "35"),
                lecteur("ars bretagne", Role.INSTRUCTEUR_ARS, Genre.REGION, "53"),
                lecteur("porteur delegue", Role.PORTEUR, Genre.GRAPPE, id.toString()),
                lecteur("amoa", Role.AMOA, Genre.GRAPPE, id.toString()));
    }

    private static List<Lecteur> quiNeVoientPas() {
        return List.of(
                directeur("etranger", Terrain.OG_C),
                lecteur("ars corse", Role.INSTRUCTEUR_ARS, Genre.REGION, "94"),
                lecteur("grades corse", Role.GRADES, Genre.REGION, "94"),
                lecteur("delegation corse", Role.DELEGATION_DEPARTEMENTALE, Genre.DEPARTEMENT, "2A"),
                lecteur("conseil departemental", Role.CONSEIL_DEPARTEMENTAL, Genre.DEPARTEMENT, "35"),
                lecteur("editeur", Role.EDITEUR, Genre.EDITEUR, "Éditeur"),
                lecteur("anap", Role.ANAP, Genre.NATION, "FR"),
                lecteur("referent d'un autre", Role.REFERENT_ESSMS, Genre.ESSMS, finess(3)),
                lecteur(
                        "amoa ailleurs",
                        Role.AMOA,
                        Genre.GRAPPE,
                        UUID.randomUUID().toString()));
    }

    private Map<String, AbstractMockHttpServletRequestBuilder<?>> lectures() {
        var lectures = new LinkedHashMap<String, AbstractMockHttpServletRequestBuilder<?>>();
        for (var fin : List.of(
                "",
                "/financement",
                "/financement.json",
                "/fiche.pdf",
                "/fiche.docx",
                "/membres.csv",
                "/membres.xlsx")) {
            lectures.put("GET /grappes/{id}" + fin, get("/grappes/" + id + fin));
        }
        lectures.put("GET /grappes/{id}/membres/{membre}", get("/grappes/" + id + "/membres/" + membre));
        return lectures;
    }

    private Map<String, AbstractMockHttpServletRequestBuilder<?>> actes() {
        var base = "/grappes/" + id;
        var actes = new LinkedHashMap<String, AbstractMockHttpServletRequestBuilder<?>>();
        actes.put("GET /grappes/{id}/candidats", get(base + "/candidats").param("q", "ehpad"));
        actes.put("GET /grappes/{id}/proches", get(base + "/proches"));
        actes.put("GET /grappes/{id}/abandon", get(base + "/abandon"));
        actes.put(
                "POST /grappes/{id}",
                post(base)
                        .param("nom", SECRET)
                        .param("campagne", "2022-REG")
                        .param("version", "0")
                        .with(csrf()));
        actes.put(
                "POST /grappes/{id}/membres",
                post(base + "/membres").param("finess", finess(3)).with(csrf()));
        actes.put(
                "POST /grappes/{id}/membres/fichier",
                multipart(base + "/membres/fichier")
                        .file(new MockMultipartFile(
                                "fichier",
                                "f.csv",
                                "text/csv",
                                "finess\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .with(csrf()));
        actes.put(
                "POST /grappes/{id}/membres/{membre}",
                post(base + "/membres/" + membre)
                        .param("nature", "ACQUISITION")
                        .param("version", "0")
                        .with(csrf()));
        actes.put(
                "POST /grappes/{id}/membres/{membre}/retrait",
                post(base + "/membres/" + membre + "/retrait").with(csrf()));
        actes.put(
                "POST /grappes/{id}/membres/{membre}/retour",
                post(base + "/membres/" + membre + "/retour").with(csrf()));
        actes.put("POST /grappes/{id}/abandon", post(base + "/abandon").with(csrf()));
        actes.put(
                "POST /grappes/{id}/retablissement",
                post(base + "/retablissement").with(csrf()));
        actes.put(
                "POST /grappes/{id}/derogation",
                post(base + "/derogation")
                        .param("constat", "V09")
                        .param("motif", "Dynamique de la région")
                        .with(csrf()));
        return actes;
    }

    private static Map<String, AbstractMockHttpServletRequestBuilder<?>> listes() {
        var listes = new LinkedHashMap<String, AbstractMockHttpServletRequestBuilder<?>>();
        listes.put("GET /grappes", get("/grappes"));
        listes.put("GET /grappes.csv", get("/grappes.csv"));
        listes.put("GET /grappes.xlsx", get("/grappes.xlsx"));
        listes.put("GET /grappes/nouvelle", get("/grappes/nouvelle").param("finess", finess(1)));
        listes.put("POST /grappes", post("/grappes"));
        return listes;
    }

    @Test
    void no_route_of_the_room_is_missing_here() {
        var connues = new ArrayList<String>();
        lectures().keySet().forEach(connues::add);
        actes().keySet().forEach(connues::add);
        listes().keySet().forEach(connues::add);
        var tenues = routes.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getPackageName().startsWith("fr.treille.cooperation"))
                .flatMap(e -> e.getKey().getPatternValues().stream()
                        .flatMap(p -> e.getKey().getMethodsCondition().getMethods().stream()
                                .map(m -> m + " " + simple(p))))
                .flatMap(r -> r.contains("{extension}") ? extensions(r, connues) : java.util.stream.Stream.of(r))
                .filter(r -> !r.contains("/reprise") && !r.contains("/api/"))
                .toList();
        assertThat(connues).containsAll(tenues);
    }

    private static String simple(String motif) {
        return motif.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    private static java.util.stream.Stream<String> extensions(String route, List<String> connues) {
        var debut = route.replace("{extension}", "");
        var trouvees = connues.stream().filter(c -> c.startsWith(debut)).toList();
        return trouvees.isEmpty() ? java.util.stream.Stream.of(route) : trouvees.stream();
    }

    @Test
    void those_of_the_perimeter_see_everything() throws Exception {
        for (var lecteur : quiVoient(id)) {
            for (var lecture : lectures().entrySet()) {
                assertThat(statut(lecture.getValue(), lecteur))
                        .as("%s %s", lecteur.nom(), lecture.getKey())
                        .isEqualTo(200);
            }
            assertThat(texte(get("/grappes"), lecteur)).as(lecteur.nom()).contains(SECRET);
        }
    }

    @Test
    void the_others_see_nothing_of_it() throws Exception {
        for (var lecteur : quiNeVoientPas()) {
            for (var lecture : lectures().entrySet()) {
                assertThat(statut(lecture.getValue(), lecteur))
                        .as("%s %s", lecteur.nom(), lecture.getKey())
                        .isEqualTo(404);
            }
            for (var acte : actes().entrySet()) {
                assertThat(statut(acte.getValue(), lecteur))
                        .as("%s %s", lecteur.nom(), acte.getKey())
                        .isIn(403, 404);
            }
            for (var liste : List.of("/grappes", "/grappes.csv")) {
                assertThat(texte(get(liste), lecteur))
                        .as("%s %s", lecteur.nom(), liste)
                        .doesNotContain(SECRET);
            }
        }
    }

    /// §15: the GRADeS sees its region without the money, the referent his own establishment.
    @Test
    void some_see_the_grappe_without_its_money() throws Exception {
        jdbc.sql("update cooperation.membre set devis_equipement = 987654 where grappe = :g")
                .param("g", id)
                .update();
        var grades = lecteur("grades", Role.GRADES, Genre.REGION, "53");
        var referent = lecteur("referent", Role.REFERENT_ESSMS, Genre.ESSMS, finess(1));
        for (var lecteur : List.of(grades, referent)) {
            assertThat(texte(get("/grappes"), lecteur)).contains(SECRET);
            for (var reserve : List.of("/financement", "/financement.json")) {
                assertThat(statut(get("/grappes/" + id + reserve), lecteur))
                        .as(reserve)
                        .isEqualTo(404);
            }
            for (var ouvert : List.of("", "/membres.csv")) {
                assertThat(texte(get("/grappes/" + id + ouvert), lecteur))
                        .as("%s %s", lecteur.nom(), ouvert)
                        .contains(finess(1))
                        .doesNotContain("€")
                        .doesNotContain("9876,54")
                        .doesNotContain("9\u202f876")
                        .doesNotContain("Aide :");
            }
            for (var forme : List.of("/fiche.pdf", "/fiche.docx", "/membres.xlsx")) {
                assertThat(statut(get("/grappes/" + id + forme), lecteur))
                        .as(forme)
                        .isEqualTo(200);
            }
            for (var acte : actes().entrySet()) {
                assertThat(statut(acte.getValue(), lecteur)).as(acte.getKey()).isIn(403, 404);
            }
        }
        assertThat(texte(get("/grappes/" + id), grades)).contains(finess(2));
        for (var page : List.of("", "/membres.csv")) {
            assertThat(texte(get("/grappes/" + id + page), referent)).doesNotContain(finess(2));
        }
    }

    @Test
    void whoever_made_a_grappe_and_builds_none_any_more_sees_it_no_more() throws Exception {
        var partie = new Lecteur(AUTEUR.compte(), AUTEUR.courriel(), AUTEUR.nom(), List.of());
        assertThat(statut(get("/grappes/" + id), partie)).isEqualTo(404);
    }

    @Test
    void the_national_administrator_never_decides_on_files() throws Exception {
        var national = lecteur("national", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        assertThat(statut(java.util.Objects.requireNonNull(actes().get("POST /grappes/{id}/derogation")), national))
                .isEqualTo(403);
    }

    @Test
    void who_only_reads_changes_nothing() throws Exception {
        var lecteurs = List.of(
                lecteur("pilote", Role.PILOTE_NATIONAL, Genre.NATION, "FR"),
                lecteur("ars bretagne", Role.INSTRUCTEUR_ARS, Genre.REGION, "53"),
                directeur("membre", Terrain.OG_B));
        for (var lecteur : lecteurs) {
            for (var acte : actes().entrySet()) {
                if (!acte.getKey().startsWith("POST") || acte.getKey().endsWith("/derogation")) continue;
                assertThat(statut(acte.getValue(), lecteur))
                        .as("%s %s", lecteur.nom(), acte.getKey())
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void nobody_sees_anything_without_signing_in() throws Exception {
        for (var acte : List.of(lectures(), actes(), listes())) {
            for (var demande : acte.entrySet()) {
                var reponse = http.perform(demande.getValue()).andReturn().getResponse();
                assertThat(reponse.getStatus()).as(demande.getKey()).isIn(302, 401, 403);
                assertThat(reponse.getContentAsString()).doesNotContain(SECRET);
            }
        }
    }

    /// Each request from a network of its own: who asks this much from one place is slowed down.
    private RequestPostProcessor ailleurs() {
        int rang = DEMANDES.incrementAndGet();
        return demande -> {
            demande.setRemoteAddr("10.%d.%d.1".formatted(rang / 250, rang % 250));
            return demande;
        };
    }

    private int statut(AbstractMockHttpServletRequestBuilder<?> demande, Lecteur lecteur) throws Exception {
        return http.perform(demande.with(authentication(identite(lecteur))).with(ailleurs()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String texte(AbstractMockHttpServletRequestBuilder<?> demande, Lecteur lecteur) throws Exception {
        return http.perform(demande.with(authentication(identite(lecteur))).with(ailleurs()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
