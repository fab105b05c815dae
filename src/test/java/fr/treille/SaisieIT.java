package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.springframework.security.crypto.password.PasswordEncoder;

/// What is typed is never lost, in a real browser: reloaded, typed in two windows, refused, or caught by the end of the
/// session, here half a minute long.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"treille.session.duree=40s", "treille.second-facteur.roles="})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaisieIT {
    private static final String MOT_DE_PASSE = "un mot de passe de test";
    private static final Pattern ENREGISTRE = Pattern.compile("Enregistré à \\d\\d:\\d\\d");
    static Navigateur navigateur;

    @LocalServerPort
    int port;

    @Autowired
    Comptes comptes;

    @Autowired
    PasswordEncoder motsDePasse;

    private String courriel = "";

    @BeforeAll
    static void ouvrir() throws Exception {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @BeforeEach
    void inscrire() {
        courriel = UUID.randomUUID() + "@exemple.invalid";
        var code = Objects.requireNonNull(motsDePasse.encode(MOT_DE_PASSE));
        var compte = new Compte(UUID.randomUUID(), courriel, "Claire Saisie", code, false);
        comptes.ajouter(compte);
        comptes.habiliter(
                compte.id(),
                new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"),
                LocalDate.of(2020, 1, 1));
    }

    @Test
    void what_was_typed_is_there_after_a_reload() {
        var page = formulaire();
        page.getByLabel("Nom de la grappe").fill("Grappe du Val");
        assertThat(page.locator(".saisie__phrase")).hasText(ENREGISTRE);
        assertThat(page.locator("#annonces")).hasText(ENREGISTRE);
        page.reload();
        assertThat(page.getByLabel("Nom de la grappe")).hasValue("Grappe du Val");
        page.context().close();
    }

    @Test
    void two_windows_that_write_the_same_part_keep_both_texts_and_either_can_be_kept() {
        var premiere = formulaire();
        var seconde = formulaire();
        premiere.getByLabel("Numéros FINESS").fill("350000014");
        assertThat(premiere.locator(".saisie__phrase")).hasText(ENREGISTRE);
        seconde.getByLabel("Numéros FINESS").fill("350000022");
        var conflit = seconde.locator(".saisie__conflit");
        assertThat(conflit).isFocused();
        assertThat(conflit).containsText("350000014");
        assertThat(conflit).containsText("350000022");
        assertThat(conflit.locator(".deux-textes__champ")).hasText("Numéros FINESS des membres, si vous les avez");
        assertThat(AccessibiliteIT.fautes(seconde)).isEqualTo(List.of());
        regarder(seconde, "deux-textes");

        seconde.reload();
        assertThat(seconde.locator(".saisie__conflit")).containsText("350000022");
        seconde.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Réunir les deux"))
                .click();
        assertThat(seconde.getByLabel("Numéros FINESS")).hasValue("350000014\n350000022");
        assertThat(seconde.locator(".saisie__conflit")).hasCount(0);
        seconde.reload();
        assertThat(seconde.getByLabel("Numéros FINESS")).hasValue("350000014\n350000022");
        premiere.context().close();
        seconde.context().close();
    }

    @Test
    void a_server_that_does_not_answer_is_said_and_the_text_comes_back() {
        var page = formulaire();
        page.route("**/saisie/**", route -> route.abort());
        page.getByLabel("Nom de la grappe").fill("Grappe hors ligne");
        assertThat(page.locator(".saisie__phrase")).containsText("le serveur ne répond pas");
        page.unroute("**/saisie/**");
        page.reload();
        assertThat(page.getByLabel("Nom de la grappe")).hasValue("Grappe hors ligne");
        assertThat(page.locator(".saisie__phrase")).hasText(ENREGISTRE);
        page.context().close();
    }

    @Test
    void a_refused_form_says_once_what_is_wrong_leads_to_the_field_and_keeps_what_was_typed() {
        var page = formulaire();
        page.locator("#nom").evaluate("champ => champ.removeAttribute('required')");
        page.getByLabel("Numéros FINESS").fill("350000014");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Créer la grappe"))
                .click();
        var erreurs = page.locator("#erreurs");
        assertThat(erreurs).isFocused();
        assertThat(page.getByLabel("Numéros FINESS")).hasValue("350000014");
        assertThat(page.locator("#nom")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#nom")).hasAttribute("aria-describedby", "nom-aide nom-erreur");
        assertThat(AccessibiliteIT.fautes(page)).isEqualTo(List.of());
        regarder(page, "formulaire-refuse");
        erreurs.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#nom")).isFocused();
        page.context().close();
    }

    @Test
    void the_session_warns_is_prolonged_by_a_button_and_gives_back_what_was_typed_after_its_end() {
        var page = formulaire();
        page.getByLabel("Nom de la grappe").fill("Grappe patiente");
        assertThat(page.locator(".saisie__phrase")).hasText(ENREGISTRE);
        var boite = page.locator("#session");
        assertThat(boite).isVisible(patience());
        assertThat(AccessibiliteIT.fautes(page)).isEqualTo(List.of());
        regarder(page, "session");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rester connecté"))
                .click();
        assertThat(boite).isHidden();

        assertThat(boite.getByText("Votre session est fermée")).isVisible(patience());
        page.waitForTimeout(2000);
        page.locator("#nom")
                .evaluate("champ => { champ.value = 'Grappe tardive';"
                        + " champ.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(page.locator(".saisie__phrase")).containsText("votre session est fermée");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se reconnecter"))
                .click();
        seConnecter(page);
        assertThat(page.getByLabel("Nom de la grappe")).hasValue("Grappe tardive");
        assertThat(page.locator(".saisie__phrase")).hasText(ENREGISTRE);
        page.context().close();
    }

    private Page formulaire() {
        var page = navigateur.page(AccessibiliteIT.BUREAU);
        page.navigate("http://localhost:%d/grappes/nouvelle".formatted(port));
        seConnecter(page);
        assertThat(page.getByLabel("Nom de la grappe")).isVisible();
        return page;
    }

    private void seConnecter(Page page) {
        page.getByLabel("Adresse électronique").fill(courriel);
        page.getByLabel("Mot de passe").fill(MOT_DE_PASSE);
        page.getByLabel("Mot de passe").press("Enter");
        page.waitForURL(Pattern.compile(".*/grappes/nouvelle.*"));
    }

    private static LocatorAssertions.IsVisibleOptions patience() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private static void regarder(Page page, String nom) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/captures/%s.png".formatted(nom)))
                .setFullPage(true));
    }
}
