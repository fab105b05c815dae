package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
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

/// The first paragraph of the programme of Treille, without a mouse: from the first page to an answer, from the search
/// to a printed sheet. The focus is always seen, never lost when a part of the page changes, never held.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClavierIT {
    private static final String MOT_DE_PASSE = "un mot de passe de test";
    private final String courriel = UUID.randomUUID() + "@exemple.invalid";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Comptes comptes;

    @Autowired
    PasswordEncoder motsDePasse;

    @LocalServerPort
    int port;

    @BeforeEach
    void poser() {
        new Terrain(jdbc).poser();
        var compte = new Compte(
                UUID.randomUUID(),
                courriel,
                "Direction du Val",
                Objects.requireNonNull(motsDePasse.encode(MOT_DE_PASSE)),
                false);
        comptes.ajouter(compte);
        comptes.habiliter(
                compte.id(), new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A), LocalDate.of(2020, 1, 1));
    }

    @AfterEach
    void retirer() {
        new Terrain(jdbc).retirer();
    }

    @Test
    void the_way_round_a_page_begins_with_the_skip_links_and_ends_after_the_footer() throws Exception {
        try (var navigateur = Navigateur.ouvrir()) {
            for (int largeur : new int[] {AccessibiliteIT.BUREAU, AccessibiliteIT.TELEPHONE}) {
                for (var adresse : List.of("/", "/recherche?q=ehpad", "/recherche?q=ehpad&vue=carte", "/simulateur")) {
                    var page = navigateur.page(largeur);
                    page.navigate(url(adresse));
                    var rencontres = new Clavier(page).parcourir();
                    assertThat(rencontres).as(adresse).startsWith("Contenu", "Menu", "Pied de page");
                    assertThat(rencontres).as(adresse).last().isEqualTo("Version papier");
                    page.context().close();
                }
            }
        }
    }

    @Test
    void from_the_first_page_to_an_answer() throws Exception {
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(AccessibiliteIT.BUREAU);
            var clavier = new Clavier(page);
            page.navigate(url("/"));
            clavier.aller("Contenu").presser("Enter");
            clavier.aller("Ouvrir le simulateur").presser("Enter");
            titre(page, "Suis-je éligible");
            clavier.aller("Chercher un établissement").ecrire(Terrain.finess(1));
            assertThat(page.locator("#trouves a")).hasCount(1);
            clavier.aller("Ajouter EHPAD NUMERO 1").presser("Enter");
            assertThat(page.getByText("Votre grappe compte 1 ESSMS éligibles")).isVisible();
            clavier.aller("Éditeur").ecrire("1000");
            clavier.aller("Recalculer").presser("Enter");
            assertThat(page).hasURL(Pattern.compile(".*devis-editeur=1000.*"));
            assertThat(page.locator("#devis-editeur")).hasValue("1000");
        }
    }

    @Test
    void from_the_search_to_the_printed_sheet() throws Exception {
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(AccessibiliteIT.BUREAU);
            var plaintes = AccessibiliteIT.plaintes(page);
            var clavier = new Clavier(page);
            page.navigate(url("/connexion"));
            clavier.aller("Adresse électronique").ecrire(courriel);
            clavier.aller("Mot de passe").ecrire(MOT_DE_PASSE).presser("Enter");
            titre(page, "Formez votre grappe");

            chercher(page, clavier);
            clavier.aller("Nom de la grappe").ecrire("Grappe du clavier");
            clavier.aller("Créer la grappe").presser("Enter");
            titre(page, "Grappe du clavier");
            assertThat(page.locator("#membres h2")).hasText("Les 3 établissements");

            remplir(page, clavier);
            ajouter(page, clavier);
            retirer(page, clavier);
            calme(page);
            page.reload();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var fiche = page.waitForDownload(() -> {
                clavier.aller("Imprimer la fiche").presser("Enter");
            });
            assertThat(fiche.suggestedFilename()).endsWith(".pdf");
            assertThat(plaintes).isEmpty();
        }
    }

    /// A facet is ticked and keeps the focus; the map grows by its own links; three rows are ticked.
    private static void chercher(Page page, Clavier clavier) {
        clavier.aller("Registre").presser("Enter");
        titre(page, "Registre des établissements");
        clavier.aller("Un établissement, une commune").ecrire("ehpad numero");
        assertThat(page.locator("#titre-resultats")).hasText("20 établissements");
        // Leaving the field asks the same once more.
        clavier.aller("Chercher");
        page.waitForTimeout(500);
        assertThat(page).hasURL(Pattern.compile(".*numero.*"));
        calme(page);
        clavier.aller("Bretagne").presser("Space");
        assertThat(page).hasURL(Pattern.compile(".*region=53.*"));
        assertThat(page.locator("#resultats")).isVisible();
        clavier.tenir("Bretagne");
        clavier.aller("Avec la carte").presser("Enter");
        assertThat(page.locator("#resultats .plan")).isVisible();
        calme(page);
        clavier.aller("6 établissements, agrandir").presser("Enter");
        assertThat(page.locator("#titre-resultats")).hasText("6 établissements");
        calme(page);
        clavier.aller("Chercher partout").presser("Enter");
        assertThat(page.locator("#titre-resultats")).hasText("20 établissements");
        calme(page);
        for (int rang : new int[] {1, 2, 3})
            clavier.aller("Choisir EHPAD NUMERO " + rang).presser("Space");
        clavier.aller("En faire une grappe").presser("Enter");
        titre(page, "Constituer une grappe");
    }

    /// A line, the solution and a quote are changed; each keeps the focus while the rest of the board is computed.
    private static void remplir(Page page, Clavier clavier) {
        clavier.aller("Nature, EHPAD NUMERO 1").presser("ArrowUp");
        assertThat(page.locator("#reponses")).containsText("1\u00a0acquisition");
        clavier.tenir("Nature, EHPAD NUMERO 1");
        clavier.aller("Devis d’équipement en euros, EHPAD NUMERO 1")
                .ecrire("500")
                .presser("Enter");
        assertThat(page.locator("#version-" + Terrain.finess(1))).hasValue("2");
        clavier.tenir("Devis d’équipement en euros, EHPAD NUMERO 1");
        clavier.aller("Solution DUI commune").ecrire("Solution du clavier").presser("Tab");
        assertThat(page.locator("#reponses")).containsText("Solution du clavier");
        clavier.tenir("Référencée Ségur");
    }

    /// « Ajouter » twice at once does it once, then says that it is done and stays where the hands are.
    private static void ajouter(Page page, Clavier clavier) {
        page.locator("#ajouter").focus();
        clavier.aller("Nom, commune, organisme").ecrire("ehpad numero 4");
        assertThat(page.locator("#candidat-" + Terrain.finess(4))).containsText("Ajouter");
        clavier.aller("Ajouter EHPAD NUMERO 4").presser("Enter").presser("Enter");
        assertThat(page.locator("#membres h2")).hasText("Les 4 établissements");
        assertThat(page.locator("#candidat-" + Terrain.finess(4))).containsText("dans la grappe");
        assertThat(page.locator("#bilan")).containsText("1\u00a0établissement ajouté");
        assertThat(page.locator("#bilan")).not().containsText("deux fois");
        clavier.tenir("dans la grappe : EHPAD NUMERO 4");
        clavier.aller("Ajouter EHPAD NUMERO").presser("Enter");
        assertThat(page.locator("#membres h2")).hasText("Les 5 établissements");
        clavier.tenir("");
    }

    private static void retirer(Page page, Clavier clavier) {
        page.locator("#membres").focus();
        clavier.aller("Retirer EHPAD NUMERO 4").presser("Enter");
        assertThat(page.locator("#membres h2")).hasText("Les 4 établissements");
        assertThat(page.locator("#membres")).isFocused();
        clavier.aller("Annuler le retrait").presser("Enter");
        assertThat(page.locator("#membres h2")).hasText("Les 5 établissements");
        clavier.tenir("");
    }

    /// Nothing is on its way any more.
    private static void calme(Page page) {
        page.waitForLoadState();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private static void titre(Page page, String debut) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(debut);
        page.waitForLoadState();
    }

    private String url(String adresse) {
        return "http://localhost:%d%s".formatted(port, adresse);
    }
}
