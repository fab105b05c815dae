package fr.treille.comptes.authentification.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From the button to the account and back, against a real provider.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnexionAuFournisseurTest {
    private static final String MOT_DE_PASSE = "tuile range douze vignes";
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final FournisseurDeTest FOURNISSEUR = FournisseurDeTest.demarrer();

    @LocalServerPort
    int port;

    @Autowired
    Comptes comptes;

    @Autowired
    IdentitesExternes identites;

    @Autowired
    PasswordEncoder codeur;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void fournisseurs(DynamicPropertyRegistry proprietes) {
        proprietes.add("TREILLE_PROCONNECT_EMETTEUR", FOURNISSEUR::emetteur);
        proprietes.add("TREILLE_PROCONNECT_CLIENT", () -> FournisseurDeTest.CLIENT);
        proprietes.add("TREILLE_PROCONNECT_SECRET", () -> FournisseurDeTest.SECRET);
        // Nobody listens there.
        proprietes.add("TREILLE_PSC_EMETTEUR", () -> "http://127.0.0.1:1");
        proprietes.add("TREILLE_PSC_CLIENT", () -> "treille");
        proprietes.add("TREILLE_PSC_SECRET", () -> "secret");
    }

    @AfterAll
    static void fermer() {
        FOURNISSEUR.close();
    }

    @BeforeEach
    void inscrire() {
        FOURNISSEUR.inscrire(adresse());
        jdbc.sql("delete from comptes.compteur").update();
    }

    @Test
    void an_identity_that_opens_nothing_yet_is_told_how_to_come_in() throws Exception {
        FOURNISSEUR.personne(sub(), "marie@exemple.fr", "pwd");
        var page = new Visiteur().ouvrir("/connexion/avec/proconnect");
        assertThat(page.uri().getPath()).isEqualTo("/connexion/identite");
        assertThat(page.body())
                .contains("Marie Lenormand (marie@exemple.fr)")
                .contains("Elle n’ouvre encore aucun compte")
                .contains("Vous avez reçu une invitation");
    }

    @Test
    void the_same_address_binds_nothing() throws Exception {
        var marie = marie();
        FOURNISSEUR.personne(sub(), marie.courriel(), "pwd");
        var visiteur = new Visiteur();
        assertThat(visiteur.ouvrir("/connexion/avec/proconnect").body()).contains("Elle n’ouvre encore aucun compte");
        assertThat(visiteur.ouvrir("/mon-compte/securite").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void a_signed_in_person_binds_it_then_comes_in_with_it_whatever_her_address_becomes() throws Exception {
        var marie = marie();
        comptes.habiliter(
                marie.id(),
                new Habilitation(Role.DIRECTEUR_OG, Genre.OG, "350000014"),
                LocalDate.now().minusDays(1));
        var sub = sub();
        FOURNISSEUR.personne(sub, "marie@exemple.fr", "pwd");
        var bureau = new Visiteur();
        bureau.connecter(marie);
        assertThat(bureau.ouvrir("/connexion/avec/proconnect").body()).contains("Lier cette identité à mon compte");
        assertThat(bureau.envoyer("/connexion/identite", "/connexion/identite", Map.of())
                        .uri()
                        .toString())
                .endsWith("/mon-compte/securite?liee");

        FOURNISSEUR.personne(sub, "autre.organisme@exemple.net", "pwd");
        var maison = new Visiteur();
        assertThat(maison.ouvrir("/connexion/avec/proconnect").uri().getPath()).isEqualTo("/");
        assertThat(maison.ouvrir("/mon-compte/securite").body()).contains("autre.organisme@exemple.net");
        assertThat(comptes.parId(marie.id()).orElseThrow().courriel()).isEqualTo(marie.courriel());
        assertThat(jdbc.sql("select identifiant from comptes.habilitation where compte = :c and au is null")
                        .param("c", marie.id())
                        .query(String.class)
                        .list())
                .containsExactly("350000014");
    }

    @Test
    void who_signs_in_with_her_password_after_the_provider_is_asked_whether_both_are_hers() throws Exception {
        var marie = marie();
        FOURNISSEUR.personne(sub(), "marie@exemple.fr", "pwd");
        var visiteur = new Visiteur();
        visiteur.ouvrir("/connexion/avec/proconnect");
        var page = visiteur.envoyer(
                "/connexion", "/connexion", Map.of("courriel", marie.courriel(), "motdepasse", MOT_DE_PASSE));
        assertThat(page.uri().getPath()).isEqualTo("/connexion/identite");
        assertThat(page.body()).contains("Lier cette identité à mon compte");
    }

    @Test
    void another_person_with_the_same_address_does_not_come_in() throws Exception {
        var marie = marie();
        var identite = new Identite("proconnect", sub(), "marie@exemple.fr", "Marie", Instant.now());
        assertThat(identites.lier(identite, marie.id())).isTrue();
        FOURNISSEUR.personne(sub(), "marie@exemple.fr", "pwd");
        assertThat(new Visiteur().ouvrir("/connexion/avec/proconnect").body())
                .contains("Elle n’ouvre encore aucun compte");
    }

    @Test
    void an_identity_opens_one_account_only() throws Exception {
        var marie = marie();
        var paul = marie();
        var sub = sub();
        var identite = new Identite("proconnect", sub, null, "Marie", Instant.now());
        assertThat(identites.lier(identite, marie.id())).isTrue();
        assertThat(identites.lier(identite, paul.id())).isFalse();
        FOURNISSEUR.personne(sub, "marie@exemple.fr", "pwd");
        var bureau = new Visiteur();
        bureau.connecter(paul);
        assertThat(bureau.ouvrir("/connexion/avec/proconnect").body()).contains("ouvre déjà un compte");
    }

    @Test
    void a_role_that_asks_for_two_factors_takes_those_given_at_the_provider_and_asks_for_one_here_else()
            throws Exception {
        var ars = marie();
        comptes.habiliter(
                ars.id(),
                new Habilitation(Role.INSTRUCTEUR_ARS, Genre.REGION, "53"),
                LocalDate.now().minusDays(1));
        var sub = sub();
        assertThat(identites.lier(new Identite("proconnect", sub, null, null, Instant.now()), ars.id()))
                .isTrue();
        FOURNISSEUR.personne(sub, "ars@exemple.fr", "pwd");
        assertThat(new Visiteur().ouvrir("/connexion/avec/proconnect").uri().getPath())
                .isEqualTo("/connexion/enrolement");
        FOURNISSEUR.personne(sub, "ars@exemple.fr", "pwd", "mfa");
        assertThat(new Visiteur().ouvrir("/connexion/avec/proconnect").uri().getPath())
                .isEqualTo("/");
    }

    @Test
    void signing_out_leads_to_the_provider_with_its_own_token_and_back() throws Exception {
        var marie = marie();
        var sub = sub();
        assertThat(identites.lier(new Identite("proconnect", sub, null, null, Instant.now()), marie.id()))
                .isTrue();
        FOURNISSEUR.personne(sub, "marie@exemple.fr", "pwd");
        var bureau = new Visiteur();
        bureau.ouvrir("/connexion/avec/proconnect");
        var page = bureau.envoyer("/mon-compte/securite", "/deconnexion", Map.of());
        assertThat(page.body()).contains("Vous êtes déconnecté de Treille");
        var lien = Pattern.compile("href=\"(" + FOURNISSEUR.emetteur() + "[^\"]+)\"")
                .matcher(page.body());
        assertThat(lien.find()).isTrue();
        assertThat(lien.group(1)).contains("id_token_hint=", "state=", "post_logout_redirect_uri=");
        assertThat(bureau.aller(URI.create(lien.group(1).replace("&amp;", "&"))).body())
                .contains("Vous êtes déconnecté");
        assertThat(bureau.ouvrir("/mon-compte/securite").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void a_way_back_that_nobody_asked_for_is_refused() throws Exception {
        var page = new Visiteur().ouvrir("/connexion/retour/proconnect?code=abc&state=" + "x".repeat(40));
        assertThat(page.uri().toString()).endsWith("/connexion?fournisseur");
        assertThat(page.body()).contains("n’a pas abouti");
    }

    @Test
    void an_identity_token_that_answers_another_question_is_refused() throws Exception {
        var marie = marie();
        var sub = sub();
        assertThat(identites.lier(new Identite("proconnect", sub, null, null, Instant.now()), marie.id()))
                .isTrue();
        FOURNISSEUR.personne(sub, "marie@exemple.fr", "pwd");
        FOURNISSEUR.tricher();
        var visiteur = new Visiteur();
        assertThat(visiteur.ouvrir("/connexion/avec/proconnect").uri().toString())
                .endsWith("/connexion?fournisseur");
        assertThat(visiteur.ouvrir("/mon-compte/securite").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void a_provider_that_does_not_answer_is_a_sentence() throws Exception {
        var page = new Visiteur().ouvrir("/connexion/avec/psc");
        assertThat(page.uri().toString()).endsWith("/connexion?indisponible");
        assertThat(page.body()).contains("ne répond pas").contains("S’identifier avec ProConnect");
    }

    private static String sub() {
        return UUID.randomUUID().toString();
    }

    private String adresse() {
        return "http://127.0.0.1:" + port;
    }

    private Compte marie() {
        var id = UUID.randomUUID();
        var code = codeur.encode(MOT_DE_PASSE);
        assertThat(code).isNotNull();
        var compte = new Compte(id, id + "@exemple.invalid", "Marie Lenormand", code, false);
        comptes.ajouter(compte);
        return compte;
    }

    /// A browser without script.
    private final class Visiteur {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> ouvrir(String chemin) throws Exception {
            return aller(URI.create(adresse() + chemin));
        }

        HttpResponse<String> aller(URI adresse) throws Exception {
            return suivre(HttpRequest.newBuilder(adresse).build());
        }

        /// The client itself gives up after five redirections; a sign-in with a provider has six.
        private HttpResponse<String> suivre(HttpRequest demande) throws Exception {
            var reponse = http.send(demande, BodyHandlers.ofString());
            var suite = reponse.headers().firstValue("Location");
            return suite.isEmpty()
                    ? reponse
                    : suivre(HttpRequest.newBuilder(demande.uri().resolve(suite.get()))
                            .build());
        }

        HttpResponse<String> envoyer(String page, String action, Map<String, String> champs) throws Exception {
            var jeton = JETON.matcher(ouvrir(page).body());
            assertThat(jeton.find()).isTrue();
            var corps = champs.entrySet().stream()
                    .map(c -> c.getKey() + "=" + URLEncoder.encode(c.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining(
                            "&", "", "&_csrf=" + URLEncoder.encode(jeton.group(1), StandardCharsets.UTF_8)));
            return suivre(HttpRequest.newBuilder(URI.create(adresse() + action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(corps))
                    .build());
        }

        void connecter(Compte compte) throws Exception {
            var page = envoyer(
                    "/connexion", "/connexion", Map.of("courriel", compte.courriel(), "motdepasse", MOT_DE_PASSE));
            assertThat(page.uri().getPath()).isEqualTo("/");
        }
    }
}
