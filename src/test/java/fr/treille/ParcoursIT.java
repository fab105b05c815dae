package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first morning: somebody who has never seen Treille starts the jar, opens a browser, finds establishments in a
/// country of 36 000, completes a grappe, reads what it is worth, and prints the sheet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcoursIT {
    private static final Pattern MOT_DE_PASSE = Pattern.compile("cette seule fois : (\\S+)");

    @TempDir
    Path donnees;

    private List<String> plaintes = new ArrayList<>();

    @Test
    void from_the_first_start_to_the_printed_sheet() throws Exception {
        try (var treille = Processus.lancer(
                        Map.of("TREILLE_DONNEES", donnees.toString(), "TREILLE_DEMONSTRATION", "oui"));
                var navigateur = Navigateur.ouvrir()) {
            var adresse = treille.prete();
            var motDePasse = MOT_DE_PASSE.matcher(treille.erreur());
            assertThat(motDePasse.find()).isTrue();
            var page = navigateur.page(AccessibiliteIT.BUREAU);
            plaintes = AccessibiliteIT.plaintes(page);

            trouver(page, adresse);
            seConnecter(page, adresse, motDePasse.group(1));
            var avant = completer(page);
            imprimer(page, avant);
            assertThat(plaintes).isEmpty();
            telephone(navigateur, page, adresse, motDePasse.group(1));
        }
    }

    /// The territory loads while the application answers.
    private void trouver(Page page, String adresse) {
        page.navigate(adresse);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        for (int essai = 0; essai < 90 && page.locator("a[href^='/essms/']").count() == 0; essai++) {
            page.waitForTimeout(1000);
            page.navigate(adresse + "/recherche?q=ehpad");
        }
        assertThat(page.locator("a[href^='/essms/']").first()).isVisible();
        assertThat(page.getByText("Territoire fictif").first()).isVisible();
        page.locator("a[href^='/essms/']").first().click();
        assertThat(page.getByText("établissement fictif")).isVisible();
        regarder(page, "essms");
    }

    private void seConnecter(Page page, String adresse, String motDePasse) {
        page.navigate(adresse + "/connexion");
        page.getByLabel("Adresse électronique").fill("direction@treille.demo");
        page.getByLabel("Mot de passe").fill(motDePasse);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se connecter"))
                .click();
        page.navigate(adresse + "/grappes");
        regarder(page, "grappes");
    }

    /// @return the amount shown once nothing stands in the way
    private String completer(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Grappe du Val fictif"))
                .first()
                .click();
        assertThat(page.getByText("Votre grappe compte 13 ESSMS éligibles ; le minimum est de 15")
                        .first())
                .isVisible();
        regarder(page, "grappe-a-completer");
        page.locator("input[name=heures_eligibles]").fill("800");
        page.locator("input[name=heures_totales]").fill("1000");
        page.locator("input[name=heures_totales]").press("Tab");
        assertThat(page.getByText("Votre grappe compte 14 ESSMS éligibles").first())
                .isVisible();
        page.locator("#liste-des-proches li")
                .filter(new Locator.FilterOptions().setHasText("EHPAD"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        assertThat(page.getByText("le minimum est de 15")).hasCount(0);
        var aide = page.locator("#reponses .chiffre").nth(1);
        assertThat(aide).containsText("€");
        regarder(page, "grappe-complete");
        return aide.innerText().strip();
    }

    private static void imprimer(Page page, String aide) throws Exception {
        var fiche = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Imprimer la fiche"))
                        .click());
        try (var pdf = Loader.loadPDF(fiche.path().toFile())) {
            assertThat(chiffres(new PDFTextStripper().getText(pdf))).contains(chiffres(aide));
        }
    }

    private void telephone(Navigateur navigateur, Page bureau, String adresse, String motDePasse) {
        var page = navigateur.page(AccessibiliteIT.TELEPHONE);
        var grappe = bureau.url();
        seConnecter(page, adresse, motDePasse);
        page.navigate(grappe);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        regarder(page, "grappe-telephone");
    }

    private static String chiffres(String texte) {
        return texte.replaceAll("[^0-9]", "");
    }

    /// Leaves a picture to look at, once the console and axe have nothing to say. What axe itself makes the content
    /// policy say is not the page's.
    private void regarder(Page page, String nom) {
        page.waitForLoadState();
        assertThat(plaintes).as("console, %s", nom).isEmpty();
        assertThat(AccessibiliteIT.fautes(page)).as(nom).isEqualTo(List.of());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/captures/%s.png".formatted(nom)))
                .setFullPage(true));
        plaintes.clear();
    }
}
