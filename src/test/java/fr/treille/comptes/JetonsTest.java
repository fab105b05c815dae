package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.treille.comptes.limites.Compteurs;
import fr.treille.comptes.limites.Guichet;
import fr.treille.comptes.limites.ReglagesDesLimites;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.Role;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A token from its birth to its end, and that it opens no more than its owner has.
@AvecDesPersonnes
class JetonsTest {
    private static final Habilitation DIRECTION = new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
    private static final Pattern SECRET = Pattern.compile("trl_[\\w-]{43}");
    private static final LocalDate DEMAIN = LocalDate.now(Dates.PARIS).plusDays(1);

    @Autowired
    MockMvc http;

    @Autowired
    Comptoir comptoir;

    @Autowired
    SessionsDeTest sessions;

    @Autowired
    JetonsDeTest jetons;

    @Autowired
    OuvertureParJeton ouverture;

    @Autowired
    Compteurs compteurs;

    @Autowired
    RondeDesJetons ronde;

    @Autowired
    List<Ronde> rondes;

    @Autowired
    JdbcClient jdbc;

    Compte directrice = new Compte(UUID.randomUUID(), "x@x", "x", "x", false);
    Cookie session = new Cookie("SESSION", "x");

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        directrice = comptoir.compte("Directrice", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A);
        session = sessions.ouvrir(directrice);
    }

    @AfterEach
    void retirer() {
        SecurityContextHolder.clearContext();
        comptoir.retirer(directrice);
        new Terrain(jdbc).retirer();
    }

    @Test
    void the_secret_is_shown_once_and_only_its_print_is_kept() throws Exception {
        var page = creer(UUID.randomUUID(), acces(directrice), DEMAIN.toString());
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        var secret = secret(page);
        assertThat(api("/api/v1/grappes", secret).getStatus()).isEqualTo(200);
        assertThat(texte(get("/mon-compte/jetons")))
                .contains("Tableau de bord", secret.substring(0, 10))
                .doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from comptes.jeton j where j::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select empreinte from comptes.jeton where compte = :c")
                        .param("c", directrice.id())
                        .query(byte[].class)
                        .single())
                .isEqualTo(Jetons.empreinte(secret));
    }

    @Test
    void its_owner_is_told_by_mail_and_the_journal_keeps_the_act_without_the_secret() throws Exception {
        var secret = secret(creer(UUID.randomUUID(), acces(directrice), DEMAIN.toString()));
        assertThat(jdbc.sql("select objet from socle.courrier where destinataire = :a and essentiel")
                        .param("a", directrice.courriel())
                        .query(String.class)
                        .list())
                .containsExactly("Un jeton d'accès a été créé");
        assertThat(dernierActe())
                .startsWith("JETON_CREE ")
                .contains(secret.substring(0, 10))
                .doesNotContain(secret);
    }

    @Test
    void sent_twice_the_form_makes_one_token() throws Exception {
        var id = UUID.randomUUID();
        creer(id, acces(directrice), DEMAIN.toString());
        var seconde = creer(id, acces(directrice), DEMAIN.toString());
        assertThat(seconde.getStatus()).isEqualTo(422);
        assertThat(seconde.getContentAsString(StandardCharsets.UTF_8)).contains("déjà créé");
    }

    @Test
    void a_token_takes_an_access_of_ones_own_for_a_year_at_most() throws Exception {
        var autre = comptoir.compte("Autre", Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_B);
        assertThat(creer(UUID.randomUUID(), acces(autre), DEMAIN.toString()).getStatus())
                .isEqualTo(422);
        assertThat(creer(
                                UUID.randomUUID(),
                                acces(directrice),
                                DEMAIN.plusYears(1).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(creer(
                                UUID.randomUUID(),
                                acces(directrice),
                                DEMAIN.minusDays(2).toString())
                        .getStatus())
                .isEqualTo(422);
        comptoir.retirer(autre);
    }

    @Test
    void a_proof_is_asked_before_a_token_is_made() throws Exception {
        var reponse = http.perform(post("/mon-compte/jetons")
                        .cookie(session)
                        .with(csrf())
                        .param("id", UUID.randomUUID().toString())
                        .param("nom", "Sans preuve")
                        .param("acces", acces(directrice).toString())
                        .param("fin", DEMAIN.toString()))
                .andReturn()
                .getResponse();
        assertThat(reponse.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("trl_");
        assertThat(combien()).isZero();
    }

    @Test
    void what_its_owner_loses_the_token_loses_at_the_next_request() throws Exception {
        var secret = jetons.de(directrice.id(), DIRECTION, DEMAIN);
        assertThat(api("/api/v1/grappes", secret).getStatus()).isEqualTo(200);
        // He still holds another access: the token does not pass to it.
        comptoir.habiliter(directrice, Role.REFERENT_ESSMS, Genre.ESSMS, Terrain.finess(1));
        jdbc.sql("update comptes.habilitation set terminee_le = now(), terminee_par = compte where id = :id")
                .param("id", acces(directrice))
                .update();
        var refus = api("/api/v1/grappes", secret);
        assertThat(refus.getStatus()).isEqualTo(401);
        assertThat(refus.getContentAsString(StandardCharsets.UTF_8)).contains("a pris fin");
    }

    @Test
    void an_access_that_waits_for_its_review_opens_nothing_and_comes_back_with_it() throws Exception {
        var secret = jetons.de(directrice.id(), DIRECTION, DEMAIN);
        jdbc.sql("update comptes.habilitation set suspendue_le = now() where compte = :c")
                .param("c", directrice.id())
                .update();
        assertThat(api("/api/v1/grappes", secret).getStatus()).isEqualTo(401);
        jdbc.sql("update comptes.habilitation set suspendue_le = null where compte = :c")
                .param("c", directrice.id())
                .update();
        assertThat(api("/api/v1/grappes", secret).getStatus()).isEqualTo(200);
    }

    @Test
    void a_token_serves_until_the_evening_of_its_last_day_and_the_journal_says_that_it_is_over() throws Exception {
        var dernier = jetons.de(directrice.id(), DIRECTION, DEMAIN.minusDays(1));
        var passe = jetons.de(directrice.id(), DIRECTION, DEMAIN.minusDays(2));
        assertThat(api("/api/v1/grappes", dernier).getStatus()).isEqualTo(200);
        assertThat(api("/api/v1/grappes", passe).getStatus()).isEqualTo(401);
        ronde.faire(Suivi.AUCUN);
        ronde.faire(Suivi.AUCUN);
        assertThat(jdbc.sql("select avant from socle.journal where acte = 'JETON_EXPIRE' and objet = :o")
                        .param("o", "compte:" + directrice.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(passe.substring(0, 10));
    }

    @Test
    void a_year_after_its_end_it_is_erased_once_the_journal_knows() {
        jetons.de(directrice.id(), DIRECTION, DEMAIN.minusDays(400));
        jetons.de(directrice.id(), DIRECTION, DEMAIN.minusDays(300));
        faireLeMenage();
        assertThat(combien()).as("nobody told the journal yet").isEqualTo(2);
        ronde.faire(Suivi.AUCUN);
        faireLeMenage();
        assertThat(combien()).isEqualTo(1);
    }

    @Test
    void the_day_of_its_last_use_is_noted() throws Exception {
        var secret = jetons.de(directrice.id(), DIRECTION, DEMAIN);
        assertThat(dernierUsage()).isEqualTo("jamais");
        api("/api/v1/campagnes", secret);
        assertThat(dernierUsage()).isEqualTo(DEMAIN.minusDays(1).toString());
    }

    @Test
    void its_owner_revokes_it_once() throws Exception {
        var secret = jetons.de(directrice.id(), DIRECTION, DEMAIN);
        var adresse = "/mon-compte/jetons/" + jeton();
        assertThat(texte(get(adresse))).contains("Révoquer le jeton");
        assertThat(envoyer(post(adresse + "/revocation")).getRedirectedUrl()).isEqualTo(adresse);
        assertThat(api("/api/v1/grappes", secret).getStatus()).isEqualTo(401);
        assertThat(dernierActe()).startsWith("JETON_REVOQUE ");
        assertThat(texte(get(adresse))).contains("révoqué").doesNotContain("Révoquer le jeton");
    }

    @Test
    void nobody_else_sees_it_but_the_national_administrator_who_revokes_it() throws Exception {
        jetons.de(directrice.id(), DIRECTION, DEMAIN);
        var adresse = "/mon-compte/jetons/" + jeton();
        session = sessions.ouvrir(comptoir.compte("ARS", Role.DIRECTION_ARS, Genre.REGION, "53"));
        assertThat(envoyer(get(adresse)).getStatus()).isEqualTo(404);
        assertThat(envoyer(post(adresse + "/revocation")).getStatus()).isEqualTo(404);
        assertThat(envoyer(get("/comptes/jetons")).getStatus()).isEqualTo(403);
        var national = comptoir.compte("National", Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR");
        session = sessions.ouvrir(national);
        for (var liste : List.of("/comptes/jetons?tri=-titulaire", "/comptes/jetons.csv")) {
            assertThat(texte(get(liste))).contains("Directrice", "Jeton de test");
        }
        envoyer(post(adresse + "/revocation"));
        assertThat(jdbc.sql("select objet from socle.courrier where destinataire = :a")
                        .param("a", directrice.courriel())
                        .query(String.class)
                        .list())
                .containsExactly("Un de vos jetons est révoqué");
        comptoir.retirer(national);
    }

    @Test
    void beyond_the_limit_a_program_is_told_how_long_to_wait() throws Exception {
        var filtre = new FiltreDesJetons(
                ouverture, new Guichet(compteurs), new ReglagesDesLimites.Api(5, 2, Duration.ofMinutes(1)));
        var secret = jetons.de(directrice.id(), DIRECTION, DEMAIN);
        for (int i = 0; i < 5; i++) {
            assertThat(filtrer(filtre, "Bearer " + secret, "10.88.0.1").getStatus())
                    .isEqualTo(200);
        }
        var refus = filtrer(filtre, "Bearer " + secret, "10.88.0.2");
        assertThat(refus.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(refus.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(refus.getContentType()).isEqualTo("application/problem+json");
        // A wrong token is guessed no faster than the anonymous ask.
        for (int i = 0; i < 2; i++) {
            assertThat(filtrer(filtre, "Bearer faux", "10.88.0.3").getStatus()).isEqualTo(401);
        }
        assertThat(filtrer(filtre, "Bearer faux", "10.88.0.3").getStatus()).isEqualTo(429);
    }

    private static MockHttpServletResponse filtrer(FiltreDesJetons filtre, String entete, String reseau)
            throws Exception {
        var demande = new MockHttpServletRequest("GET", "/api/v1/campagnes");
        demande.addHeader("Authorization", entete);
        demande.setRemoteAddr(reseau);
        var reponse = new MockHttpServletResponse();
        filtre.doFilter(demande, reponse, new MockFilterChain());
        return reponse;
    }

    private MockHttpServletResponse creer(UUID id, UUID acces, String fin) throws Exception {
        return envoyer(post("/mon-compte/jetons")
                .param("id", id.toString())
                .param("nom", "Tableau de bord")
                .param("acces", acces.toString())
                .param("fin", fin));
    }

    private MockHttpServletResponse envoyer(MockHttpServletRequestBuilder demande) throws Exception {
        return http.perform(demande.cookie(session).with(csrf()).requestAttr(PreuveRecente.ATTRIBUT, Instant.now()))
                .andReturn()
                .getResponse();
    }

    private String texte(MockHttpServletRequestBuilder demande) throws Exception {
        return envoyer(demande).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse api(String adresse, String secret) throws Exception {
        return http.perform(get(adresse).header("Authorization", "Bearer " + secret))
                .andReturn()
                .getResponse();
    }

    private static String secret(MockHttpServletResponse page) throws Exception {
        var trouve = SECRET.matcher(page.getContentAsString(StandardCharsets.UTF_8));
        assertThat(trouve.find()).isTrue();
        return trouve.group();
    }

    private UUID acces(Compte compte) {
        return jdbc.sql("select id from comptes.habilitation where compte = :c and role = 'DIRECTEUR_OG'")
                .param("c", compte.id())
                .query(UUID.class)
                .single();
    }

    private UUID jeton() {
        return jdbc.sql("select id from comptes.jeton where compte = :c")
                .param("c", directrice.id())
                .query(UUID.class)
                .single();
    }

    private void faireLeMenage() {
        var menage = rondes.stream()
                .filter(r -> r.genre().equals("socle.conservation"))
                .findFirst()
                .orElseThrow();
        Acces.commeLaMaison(() -> {
            try {
                menage.faire(Suivi.AUCUN);
                return true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int combien() {
        return jdbc.sql("select count(*) from comptes.jeton where compte = :c")
                .param("c", directrice.id())
                .query(Integer.class)
                .single();
    }

    private String dernierUsage() {
        return jdbc.sql("select coalesce(dernier_usage::text, 'jamais') from comptes.jeton where compte = :c")
                .param("c", directrice.id())
                .query(String.class)
                .single();
    }

    private String dernierActe() {
        return jdbc.sql("""
            select acte || ' ' || coalesce(avant, '') || coalesce(apres, '') from socle.journal
             where objet = :objet order by numero desc limit 1
            """)
                .param("objet", "compte:" + directrice.id())
                .query(String.class)
                .single();
    }
}
