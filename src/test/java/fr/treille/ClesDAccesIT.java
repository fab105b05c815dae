package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/// Passkeys from end to end, in a real browser with an authenticator that Chromium simulates.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClesDAccesIT {
    private static final String MOT_DE_PASSE = "tuile range douze vignes";
    static Navigateur navigateur;

    @LocalServerPort
    int port;

    @Autowired
    Comptes comptes;

    @Autowired
    PasswordEncoder codeur;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void ouvrir() throws Exception {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @BeforeEach
    void sansCompteur() {
        jdbc.sql("delete from comptes.compteur").update();
    }

    @Test
    void a_passkey_is_made_opens_a_session_alone_serves_as_a_proof_is_renamed_and_taken_away() {
        var marie = marie();
        var page = navigateur.page(1280);
        brancher(page, true);
        motDePasse(page, marie);
        creer(page, "Téléphone");
        assertThat(page.getByLabel("Nom de la clé").inputValue()).isEqualTo("Téléphone");

        deconnecter(page);
        aller(page, "/connexion");
        page.getByRole(AriaRole.BUTTON, nom("Utiliser une clé d’accès")).click();
        page.waitForURL(adresse("/"));
        aller(page, "/mon-compte/securite");
        assertThat(page.locator("main").innerText()).contains("par clé d’accès");

        page.context().clearCookies();
        motDePasseSeul(page, marie);
        page.waitForURL(adresse("/connexion/second-facteur"));
        page.getByRole(AriaRole.BUTTON, nom("Utiliser une clé d’accès")).click();
        page.waitForURL(adresse("/"));

        aller(page, "/preuve");
        page.getByRole(AriaRole.BUTTON, nom("Utiliser une clé d’accès")).click();
        page.waitForURL(adresse("/"));

        aller(page, "/mon-compte/securite");
        page.getByLabel("Nom de la clé").fill("Ordinateur du bureau");
        page.getByRole(AriaRole.BUTTON, nom("Renommer")).click();
        page.waitForURL(adresse("/mon-compte/securite?renommee"));
        assertThat(page.getByLabel("Nom de la clé").inputValue()).isEqualTo("Ordinateur du bureau");
        page.getByRole(AriaRole.BUTTON, nom("Retirer la clé Ordinateur du bureau"))
                .click();
        page.waitForURL(adresse("/mon-compte/securite?retire"));
        assertThat(page.locator("main").innerText()).contains("Un mot de passe seul protège votre compte");
        page.context().close();
    }

    @Test
    void a_key_whose_device_does_not_check_its_person_is_not_made() {
        var page = navigateur.page(1280);
        brancher(page, false);
        motDePasse(page, marie());
        aller(page, "/mon-compte/securite/cles/nouvelle");
        page.getByRole(AriaRole.BUTTON, nom("Créer la clé")).click();
        page.locator("[data-cle] [role=alert]:visible").waitFor();
        aller(page, "/mon-compte/securite");
        assertThat(page.locator("main").innerText()).contains("Un mot de passe seul protège votre compte");
        page.context().close();
    }

    @Test
    void a_key_of_somebody_else_proves_nothing() {
        var page = navigateur.page(1280);
        brancher(page, true);
        motDePasse(page, marie());
        creer(page, "Clé de Marie");
        page.context().clearCookies();
        var paul = marie();
        motDePasse(page, paul);
        jdbc.sql("""
            insert into comptes.porteur_de_cles (compte, porteur) values (:compte, :porteur) on conflict do nothing
            """).param("compte", paul.id()).param("porteur", new byte[32]).update();
        aller(page, "/mon-compte/securite/cles/nouvelle");
        var reponse = page.evaluate("""
            async () => {
                const headers = {"Content-Type": "application/json", "Accept": "application/json",
                    ...JSON.parse(document.body.getAttribute("hx-headers"))};
                const post = (url, body) => fetch(url, {method: "POST", headers, body}).then(r => r.json());
                const options = await post("/connexion/cle/options");
                delete options.allowCredentials;
                const {id, rawId, type, clientExtensionResults, response: r} = (await navigator.credentials.get(
                    {publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)})).toJSON();
                return JSON.stringify(await post("/connexion/cle", JSON.stringify({id, rawId, type,
                    clientExtensionResults, response: {authenticatorData: r.authenticatorData,
                    clientDataJSON: r.clientDataJSON, signature: r.signature, userHandle: r.userHandle}})));
            }
            """);
        assertThat(String.valueOf(reponse)).contains("pas reconnue").doesNotContain("suite");
        page.context().close();
    }

    private void creer(Page page, String nom) {
        aller(page, "/mon-compte/securite/cles/nouvelle");
        page.getByLabel("Nom de cette clé").fill(nom);
        page.getByRole(AriaRole.BUTTON, nom("Créer la clé")).click();
        page.waitForURL(adresse("/mon-compte/securite?cle"));
    }

    private void motDePasse(Page page, Compte compte) {
        motDePasseSeul(page, compte);
        page.waitForURL(adresse("/"));
    }

    private void motDePasseSeul(Page page, Compte compte) {
        aller(page, "/connexion");
        page.getByLabel("Adresse électronique").fill(compte.courriel());
        page.getByLabel("Mot de passe").fill(MOT_DE_PASSE);
        page.getByLabel("Mot de passe").press("Enter");
    }

    private void deconnecter(Page page) {
        page.locator("form[action='/deconnexion'] button:visible").first().click();
        page.waitForURL(adresse("/"));
    }

    private void aller(Page page, String chemin) {
        page.navigate(adresse(chemin));
    }

    private String adresse(String chemin) {
        return "http://localhost:" + port + chemin;
    }

    private static Page.GetByRoleOptions nom(String nom) {
        return new Page.GetByRoleOptions().setName(nom);
    }

    /// @param verifie whether the device checks its person
    private static void brancher(Page page, boolean verifie) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        JsonObject reglages = JsonParser.parseString("""
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
             "hasUserVerification": %1$s, "isUserVerified": %1$s, "automaticPresenceSimulation": true}}
            """.formatted(verifie)).getAsJsonObject();
        cdp.send("WebAuthn.addVirtualAuthenticator", reglages);
    }

    private Compte marie() {
        var id = UUID.randomUUID();
        var code = Objects.requireNonNull(codeur.encode(MOT_DE_PASSE));
        var compte = new Compte(id, id + "@exemple.invalid", "Marie Lenormand", code, false);
        comptes.ajouter(compte);
        return compte;
    }
}
