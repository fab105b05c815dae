package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
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

/// « Suis-je éligible, combien, avec qui ? » in a real browser, from the first page, counting what a person does.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulateurIT {
    private static final int ACTES_AU_PLUS = 12;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void seize_etablissements() {
        jdbc.sql("""
            insert into referentiel.organisme (finess, nom, essms, origine, statut, secteur)
            select '35000090' || n, 'Association du Val ' || n, 4, 'FINESS', '60', 'PRIVE_NON_LUCRATIF'
              from generate_series(0, 3) n
            """).update();
        jdbc.sql("""
            insert into referentiel.etablissement (finess, organisme, nom, code_postal, ville, commune, departement,
                   region, categorie, champ, essms, latitude, longitude, origine)
            select '3500001' || lpad(n::text, 2, '0'), '35000090' || n / 4, 'EHPAD Les Tilleuls ' || n, '35000',
                   'RENNES', '35238', '35', '53', '500', 'PA', true, 48.117 + n / 500.0, -1.677, 'FINESS'
              from generate_series(0, 15) n
            """).update();
        // The register changed: what the search remembers of it is drawn again.
        jdbc.sql("""
            insert into referentiel.import values (gen_random_uuid(), 'ETABLISSEMENTS', 'simulateur.csv', 'x', '2000-01-08',
                'essai', false, now(), now(), 16, 0, 16, 0, 0, 0)
            """).update();
    }

    @AfterEach
    void rien_ne_reste() {
        jdbc.sql("delete from referentiel.etablissement where finess like '3500001%'")
                .update();
        jdbc.sql("delete from referentiel.organisme where finess like '35000090%'")
                .update();
    }

    @Test
    void the_answer_comes_within_twelve_acts_and_grows_by_clicks() throws Exception {
        try (var navigateur = Navigateur.ouvrir()) {
            var page = navigateur.page(1280);
            var plaintes = AccessibiliteIT.plaintes(page);
            int actes = 0;
            page.navigate("http://localhost:%d/".formatted(port));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir le simulateur"))
                    .click();
            actes++;
            page.getByLabel("Chercher un établissement").pressSequentially("350000100");
            actes++;
            ajouter(page, "EHPAD Les Tilleuls 0");
            actes++;
            assertThat(page.getByText("Votre grappe compte 1 ESSMS éligibles")).isVisible();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Avec qui ?").setExact(true)))
                    .isVisible();
            assertThat(actes).isLessThanOrEqualTo(ACTES_AU_PLUS);

            ajouter(page, "EHPAD Les Tilleuls 1");
            assertThat(page.getByText("Votre grappe compte 2 ESSMS éligibles")).isVisible();
            page.locator("#numeros")
                    .fill(jdbc.sql("select string_agg(finess, E'\\n') from referentiel.etablissement where finess like"
                                    + " '3500001%'")
                            .query(String.class)
                            .single());
            page.getByLabel("Solution DUI référencée Ségur").selectOption("oui");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Calculer").setExact(true))
                    .click();
            assertThat(page.locator(".chiffre").nth(1)).hasText("779\u202f000\u00a0€");
            page.getByText("EHPAD Les Tilleuls 7 –").click();
            assertThat(page.getByText("acquisition.editeur_reference").first()).isAttached();
            regarder(page, "simulateur");
            assertThat(plaintes).isEmpty();

            var partagee = page.url();
            var telephone = navigateur.page(360);
            telephone.navigate(partagee);
            assertThat(telephone.locator(".chiffre").nth(1)).hasText("779\u202f000\u00a0€");
            regarder(telephone, "simulateur-telephone");
            assertThat(telephone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static void ajouter(Page page, String nom) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Ajouter " + nom).setExact(true))
                .click();
    }

    /// Leaves a picture to look at, once axe has nothing to say.
    private static void regarder(Page page, String nom) {
        assertThat(AccessibiliteIT.fautes(page)).isEqualTo(List.of());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/captures/%s.png".formatted(nom)))
                .setFullPage(true));
    }
}
