package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import fr.treille.comptes.Compte;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/// Every page that needs no data, in a real browser, in both themes: no fault that axe can see, nothing wider than a
/// phone, nothing that the content policy stops.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibiliteIT {
    static final int BUREAU = 1280;
    static final int TELEPHONE = 360;
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
                "/nulle-part");
    }

    /// Those that ask who is there, seen by the national administrator.
    static Stream<String> pagesReservees() {
        return Stream.of(
                "/grappes",
                "/grappes/nouvelle",
                "/grappes/reprise",
                "/administration/imports",
                "/campagnes/2022-REG",
                "/campagnes/2022-REG/parametres/acquisition.usages");
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class Theme_treille extends DansUnTheme {}

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    @TestPropertySource(properties = "treille.theme=etat")
    class Theme_etat extends DansUnTheme {}

    abstract static class DansUnTheme {
        @LocalServerPort
        int port;

        @Autowired
        Comptes comptes;

        @Autowired
        PasswordEncoder motsDePasse;

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
            var motDePasse = "un mot de passe de test";
            var compte = new Compte(
                    UUID.randomUUID(),
                    UUID.randomUUID() + "@exemple.invalid",
                    "Administration",
                    Objects.requireNonNull(motsDePasse.encode(motDePasse)),
                    false);
            comptes.ajouter(compte);
            comptes.habiliter(
                    compte.id(),
                    new Habilitation(Role.ADMINISTRATEUR_NATIONAL, Genre.NATION, "FR"),
                    LocalDate.of(2020, 1, 1));
            for (int largeur : new int[] {BUREAU, TELEPHONE}) {
                var page = navigateur.page(largeur);
                page.navigate("http://localhost:%d/connexion".formatted(port));
                page.getByLabel("Adresse électronique").fill(compte.courriel());
                page.getByLabel("Mot de passe").fill(motDePasse);
                page.getByLabel("Mot de passe").press("Enter");
                page.waitForURL("http://localhost:%d/".formatted(port));
                pagesReservees().forEach(adresse -> regarder(page, adresse, largeur));
                page.context().close();
            }
        }

        private void regarder(Page page, String adresse, int largeur) {
            var plaintes = plaintes(page);
            page.navigate("http://localhost:%d%s".formatted(port, adresse));
            page.waitForLoadState();
            assertThat(plaintes).as("console, %s", adresse).isEmpty();
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

    /// What the console says that a reader should not meet; a page that answers 404 on purpose is not one.
    static List<String> plaintes(Page page) {
        var plaintes = new ArrayList<String>();
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error") && !message.text().contains("404")) plaintes.add(message.text());
        });
        page.onPageError(plaintes::add);
        return plaintes;
    }
}
