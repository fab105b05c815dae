package fr.treille;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The common parts, in a real browser, on the page that shows them all.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "treille.composants=oui")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposantsIT {
    static Navigateur navigateur;

    @LocalServerPort
    int port;

    private Page page;

    @BeforeAll
    static void ouvrir() throws Exception {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        navigateur.close();
    }

    @BeforeEach
    void aller() {
        page = navigateur.page(1280);
        page.navigate("http://localhost:%d/composants".formatted(port));
        page.waitForLoadState();
    }

    @Test
    void components_that_a_fragment_brings_live_and_are_announced() {
        page.click("#echanger");
        assertThat(page.locator("#annonces")).hasText("Le fragment est arrivé.");
        assertThat(page.locator("#accordeon-contenu")).isHidden();
        page.click(".fr-accordion__btn");
        assertThat(page.locator("#accordeon-contenu")).isVisible();
        page.click("#ouvrir-fenetre");
        assertThat(page.locator("#fenetre-titre")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#fenetre-titre")).isHidden();
        assertThat(page.locator("#ouvrir-fenetre")).isFocused();
    }

    @Test
    void a_definition_opens_by_keyboard_and_closes_with_escape() {
        var mot = page.locator(".terme").nth(1);
        mot.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#lexique-essms")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#lexique-essms")).isHidden();
        assertThat(mot).isFocused();
    }

    @Test
    void a_definition_opens_under_the_mouse_and_a_click_keeps_it() {
        var mot = page.locator(".terme").nth(1);
        var definition = page.locator("#lexique-essms");
        mot.hover();
        assertThat(definition).isVisible();
        page.mouse().move(1, 1);
        assertThat(definition).isHidden();
        mot.hover();
        assertThat(definition).isVisible();
        mot.click();
        page.mouse().move(1, 1);
        page.waitForTimeout(500);
        assertThat(definition).isVisible();
    }

    @Test
    void chosen_columns_stay_in_the_address_of_the_page_of_its_order_and_of_its_files() {
        page.click(".colonnes summary");
        page.check("#col-membres-distance");
        page.uncheck("#col-membres-champ");
        page.click(".colonnes button");
        assertThat(page.locator("#tableau-membres th"))
                .hasText(new String[] {"Établissement", "Places", "Aide", "Membre depuis", "Distance (km)"});
        page.click("#tableau-membres thead a >> nth=1");
        assertThat(page).hasURL(Pattern.compile(".*col=distance.*tri=places"));
        page.click("text=Suite de la liste");
        assertThat(page.locator("#tableau-membres tbody tr").first()).containsText("EHPAD du Parc");
        Assertions.assertThat(
                        page.locator("#tableau-membres a[download]").first().getAttribute("href"))
                .contains("col=distance", "tri=places");
    }

    @Test
    void a_chart_is_drawn_for_the_room_it_has() {
        var large = page.locator("#graphique-essms-par-region .graphique__large");
        var etroite = page.locator("#graphique-essms-par-region .graphique__etroite");
        assertThat(large).isVisible();
        assertThat(etroite).isHidden();
        page.setViewportSize(360, 800);
        assertThat(large).isHidden();
        assertThat(etroite).isVisible();
    }

    @Test
    void on_paper_everything_is_open_and_nothing_can_be_pressed() {
        page.click("text=Version papier");
        assertThat(page.locator("#graphique-essms-par-region td").first()).isVisible(longtemps());
        assertThat(page.locator("main .fr-btn:visible")).hasCount(0);
        page.click("text=Revenir à la version écran");
        assertThat(page.locator("#echanger")).isVisible();
    }

    private static LocatorAssertions.IsVisibleOptions longtemps() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
    }
}
