package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.cooperation.Terrain;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;

/// Every page, in a real browser, in both themes: no fault that axe can see, nothing wider than a
/// phone, nothing that the content policy stops.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibiliteIT {
    static final int BUREAU = 1280;
    static final int TELEPHONE = 360;
    private static final String MOT_DE_PASSE = "un mot de passe de test";
    /// What the browser says of a page that refuses on purpose, and htmx of a request that a newer one replaced.
    private static final Pattern REFUS =
            Pattern.compile("status of (403|404|409|410|413|422|500)|^htmx:(afterRequest|sendAbort)");

    static Navigateur navigateur;

    @BeforeAll
    static void ouvrir() throws Exception {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/connexion",
                "/connexion?erreur",
                "/mot-de-passe/oublie",
                "/mot-de-passe/nouveau?jeton=perdu",
                "/donnees-personnelles",
                "/cookies",
                "/aide",
                "/accessibilite",
                "/mentions-legales",
                "/donnees",
                "/recherche",
                "/recherche?q=ehpad+xyzzyk+rennes",
                "/carte",
                "/simulateur",
                "/simulateur?campagne=2022-REG&numeros=123,350000101",
                "/campagnes",
                "/campagnes/2024",
                "/composants",
                "/composants?saisie=fautive",
                "/composants?papier=oui",
                "/inscription",
                "/nulle-part");
    }

    /// Those that ask who is there, seen by the national administrator.
    static Stream<String> pagesReservees() {
        return Stream.of(
                "/grappes",
                "/grappes/nouvelle",
                "/grappes/reprise",
                "/courriers",
                "/administration/imports",
                "/mon-compte",
                "/comptes",
                "/comptes?q=personne&tri=-du",
                "/comptes/sans-personne",
                "/invitations",
                "/invitations/nouvelle",
                "/invitations/nouvelle?role=DIRECTEUR_OG",
                "/invitations/nouvelle?role=INSTRUCTEUR_ARS",
                "/rattachements",
                "/revue-des-acces",
                "/mon-compte/securite",
                "/mon-compte/securite/application",
                "/mon-compte/securite/cles/nouvelle",
                "/preuve",
                "/campagnes/2022-REG",
                "/campagnes/2022-REG/parametres/acquisition.usages",
                "/recherche?q=ehpad+numero",
                "/recherche?q=ehpad+numero&vue=carte",
                "/essms/" + Terrain.finess(1),
                "/og/" + Terrain.OG_A,
                "/simulateur?campagne=2022-REG&devis-editeur=1000&numeros=" + String.join(",", Terrain.finess(1, 16)),
                "/grappes/nouvelle?finess=" + Terrain.finess(1),
                "/panne");
    }

    /// A page that fails, to see what is said then.
    @Controller
    static class Panne {
        @GetMapping("/panne")
        String tomber() {
            throw new IllegalStateException("This page fails on purpose");
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "spring.servlet.multipart.max-file-size=1MB",
                "treille.composants=oui",
                "treille.second-facteur.roles="
            })
    @Import(Panne.class)
    class Theme_treille extends DansUnTheme {}

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "spring.servlet.multipart.max-file-size=1MB",
                "treille.composants=oui",
                "treille.second-facteur.roles="
            })
    @TestPropertySource(properties = "treille.theme=etat")
    @Import(Panne.class)
    class Theme_etat extends DansUnTheme {}

    abstract static class DansUnTheme {
        @LocalServerPort
        int port;

        @Autowired
        Comptes comptes;

        @Autowired
        PasswordEncoder motsDePasse;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void poser() {
            new Terrain(jdbc).poser();
        }

        @AfterEach
        void retirer() {
            new Terrain(jdbc).retirer();
        }

        @ParameterizedTest
        @MethodSource("fr.treille.AccessibiliteIT#pages")
        void a_public_page_is_accessible_and_fits_a_phone(String adresse) {
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = navigateur.page(largeur);
                regarder(page, adresse, largeur);
                page.context().close();
            }
        }

        @Test
        void the_pages_of_those_who_are_signed_in_too() {
            var courriel = compte(new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = connecter(courriel, largeur);
                pagesReservees().forEach(adresse -> regarder(page, adresse, largeur));
                page.context().close();
            }
        }

        @Test
        void a_page_that_is_not_for_the_reader_still_knows_who_reads() {
            var courriel = compte(new Habilitation(Role.DIRECTEUR_OG, Genre.OG, Terrain.OG_A));
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = connecter(courriel, largeur);
                regarder(page, "/administration/imports", largeur);
                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Accès réservé");
                PlaywrightAssertions.assertThat(page.locator(".qui__nom").first())
                        .containsText("Administration");
                page.context().close();
            }
        }

        /// From the empty board to the one that is given up, through what two people wrote at once.
        @Test
        void a_grappe_at_each_step_of_its_life() {
            var courriel = compte(new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = connecter(courriel, largeur);
                page.navigate(url("/grappes/nouvelle"));
                page.getByLabel("Nom de la grappe").fill("Grappe d'essai " + largeur);
                page.locator("main button[type=submit]").click();
                var grappe = page.url().replaceAll(".*:\\d+|#.*", "");
                regarder(page, grappe, largeur);
                page.getByText("Coller une liste de numéros").click();
                page.locator("#liste").fill(String.join(" ", Terrain.finess(1, 3)) + " 123 " + Terrain.finess(21));
                page.getByText("Ajouter la liste").click();
                PlaywrightAssertions.assertThat(page.locator("#bilan")).containsText("ajoutés");
                juger(page, "bilan " + grappe, largeur);
                regarder(page, grappe, largeur);
                regarder(page, grappe + "/financement", largeur);
                page.navigate(url(grappe));
                page.evaluate("""
                    () => {
                      const form = document.querySelector('#reglages form');
                      form.querySelector('[name=version]').value = '99';
                      form.querySelector('[name=nom]').value = 'Autre nom';
                      HTMLFormElement.prototype.submit.call(form);
                    }\
                    """);
                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Deux saisies à départager");
                juger(page, "conflit", largeur);
                regarder(page, grappe + "/abandon", largeur);
                page.locator("main button[type=submit]").click();
                PlaywrightAssertions.assertThat(page.locator("main")).containsText("a été abandonnée");
                juger(page, "abandonnée", largeur);
                regarder(page, "/grappes?abandonnees=true", largeur);
                page.context().close();
            }
        }

        /// A workbook with a line that cannot be taken: seen first, confirmed, undone.
        @Test
        void a_grappe_that_existed_before_at_each_step() throws IOException {
            var courriel = compte(new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = connecter(courriel, largeur);
                page.navigate(url("/grappes/reprise"));
                page.setInputFiles(
                        "#fichier",
                        new FilePayload(
                                "reprise.xlsx",
                                "application/octet-stream",
                                ClasseurDEssai.rempli(page.request()
                                        .get(url("/grappes/reprise/modele.xlsx"))
                                        .body())));
                page.getByText("Voir ce qui sera repris").click();
                PlaywrightAssertions.assertThat(page.getByText("Confirmer la reprise"))
                        .isVisible();
                juger(page, "aperçu", largeur);
                page.getByText("Confirmer la reprise").click();
                PlaywrightAssertions.assertThat(page.locator("#convention")).containsText("Montants convenus");
                juger(page, "grappe reprise", largeur);
                page.getByText("Le revoir, ou annuler la reprise").click();
                page.getByText("Annuler la reprise").click();
                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Mes grappes");
                page.goBack();
                page.reload();
                PlaywrightAssertions.assertThat(page.locator("main")).containsText("a été annulée");
                juger(page, "reprise annulée", largeur);
                page.context().close();
            }
        }

        @Test
        void a_file_too_big_is_said_on_a_page() {
            var courriel = compte(new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"));
            var lourd = new FilePayload("stock.csv", "text/csv", new byte[2_000_000]);
            var page = connecter(courriel, BUREAU);
            page.navigate(url("/administration/imports"));
            page.setInputFiles("#fichier", lourd);
            page.getByText("Importer", new Page.GetByTextOptions().setExact(true))
                    .click();
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Fichier trop lourd");
            juger(page, "413", BUREAU);
            page.context().close();
        }

        private String compte(Habilitation habilitation) {
            var compte = new Compte(
                    UUID.randomUUID(),
                    UUID.randomUUID() + "@exemple.invalid",
                    "Administration",
                    Objects.requireNonNull(motsDePasse.encode(MOT_DE_PASSE)),
                    false);
            comptes.ajouter(compte);
            comptes.habiliter(compte.id(), habilitation, LocalDate.of(2020, 1, 1));
            return compte.courriel();
        }

        private Page connecter(String courriel, int largeur) {
            var page = navigateur.page(largeur);
            page.navigate(url("/connexion"));
            page.getByLabel("Adresse électronique").fill(courriel);
            page.getByLabel("Mot de passe").fill(MOT_DE_PASSE);
            page.getByLabel("Mot de passe").press("Enter");
            page.waitForURL(url("/"));
            return page;
        }

        private String url(String adresse) {
            return "http://localhost:%d%s".formatted(port, adresse);
        }

        private void regarder(Page page, String adresse, int largeur) {
            var plaintes = plaintes(page);
            page.navigate(url(adresse));
            page.waitForLoadState();
            assertThat(plaintes).as("console, %s", adresse).isEmpty();
            juger(page, adresse, largeur);
        }

        private static void juger(Page page, String adresse, int largeur) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(fautes(page)).as("axe, %s at %d px", adresse, largeur).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits %d px", adresse, largeur)
                    .isEqualTo(true);
        }
    }

    static List<String> fautes(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(v -> v.getId() + " " + v.getHelp() + " "
                                + v.getNodes().getFirst().getHtml())
                        .toList();
    }

    /// What the console says that a reader should not meet; a page that refuses on purpose is not one.
    static List<String> plaintes(Page page) {
        var plaintes = new ArrayList<String>();
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error") && !REFUS.matcher(message.text()).find()) plaintes.add(message.text());
        });
        page.onPageError(plaintes::add);
        return plaintes;
    }
}
