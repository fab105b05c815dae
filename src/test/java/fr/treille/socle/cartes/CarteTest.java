package fr.treille.socle.cartes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CarteTest {
    private static final Lieu RENNES = new Lieu(-1.6778, 48.1173);
    private static final Lieu VANNES = new Lieu(-2.7608, 47.6582);
    private static final Lieu MAMOUDZOU = new Lieu(45.2279, -12.7806);

    @Test
    void without_links_a_map_is_an_image_with_a_title_and_a_sentence() throws Exception {
        var svg = lire(new Carte(Vue.region("53"), "La grappe", "Deux établissements & un siège")
                .point(VANNES, Forme.CARRE, "Foyer <Bellevue>", null)
                .siege(RENNES, "siège")
                .svg());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(texte(svg, "title")).startsWith("La grappe").contains("Foyer <Bellevue>");
        assertThat(texte(svg, "desc")).isEqualTo("Deux établissements & un siège");
    }

    @Test
    void a_group_that_opens_is_a_link_with_its_own_name() throws Exception {
        var svg = lire(new Carte(Vue.france(), "Établissements", "Par groupes")
                .groupe(RENNES, 1234, "1 234 établissements", "/recherche?carte=-2,48,-1,49&champ=PA")
                .svg());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("group");
        var lien = (org.w3c.dom.Element) svg.getElementsByTagName("a").item(0);
        assertThat(lien.getAttribute("href")).contains("&champ=PA");
        assertThat(lien.hasAttribute("hx-get")).isFalse();
        assertThat(lien.getAttribute("aria-label")).isEqualTo("1 234 établissements");
    }

    @Test
    void nothing_is_styled_inline_nor_scripted() {
        var svg = new Carte(Vue.autour(List.of(RENNES, VANNES)), "t", "d")
                .siege(RENNES, "siège")
                .lien(RENNES, VANNES)
                .svg();
        assertThat(svg).doesNotContain("style=").doesNotContain("<script").doesNotContain("NaN");
    }

    @Test
    void the_whole_country_shows_the_overseas_territories_and_says_what_it_cannot_show() {
        var carte = new Carte(Vue.france(), "t", "d");
        for (var lieu :
                List.of(RENNES, MAMOUDZOU, new Lieu(-52.3, 4.9), new Lieu(-61.07, 14.6), new Lieu(-63.08, 18.07))) {
            carte.groupe(lieu, 3, "trois", null);
        }
        assertThat(carte.horsCarte()).isZero();
        assertThat(carte.groupe(new Lieu(-149.5, -17.6), 1, "Tahiti", null).horsCarte())
                .isEqualTo(1);
        assertThat(carte.svg()).contains("Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte", "Îles du Nord");
    }

    @Test
    void a_view_holds_the_places_it_is_fitted_to() {
        for (var lieux :
                List.of(List.of(RENNES), List.of(RENNES, VANNES), List.of(MAMOUDZOU), List.of(RENNES, MAMOUDZOU))) {
            var vue = Vue.autour(lieux);
            assertThat(lieux).allMatch(vue::montre).allMatch(vue.boite()::contient);
        }
    }

    @Test
    void every_region_and_departement_has_a_view_that_holds_its_middle() {
        for (var region : Contours.france().regions()) {
            assertThat(region.departements().stream()
                            .map(Contours.france()::departement)
                            .map(Contour::milieu))
                    .as(region.nom())
                    .allMatch(Vue.region(region.code())::montre);
        }
        for (var contour : Contours.france().tous()) {
            assertThat(Vue.departement(contour.code()).montre(contour.milieu()))
                    .as(contour.nom())
                    .isTrue();
        }
    }

    @Test
    void shapes_differ_without_their_colours() {
        assertThat(Arrays.stream(Forme.values()).map(f -> f.chemin(8, 8, 5))).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Forme.values()).map(Forme::couleur)).doesNotHaveDuplicates();
    }

    @Test
    void a_box_goes_through_an_address_and_back() {
        var boite = new Boite(-2.5, 47.25, -1.125, 48);
        assertThat(Boite.lire(boite.toString())).contains(boite);
        assertThat(Boite.lire("1,2,3")).isEmpty();
        assertThat(Boite.lire("3,2,1,0")).isEmpty();
        assertThat(Boite.lire("NaN,2,3,4")).isEmpty();
    }

    private static Document lire(String svg) throws Exception {
        var fabrique = DocumentBuilderFactory.newInstance();
        return fabrique.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String texte(Document svg, String balise) {
        var texte = new StringBuilder();
        var elements = svg.getElementsByTagName(balise);
        for (int i = 0; i < elements.getLength(); i++)
            texte.append(elements.item(i).getTextContent());
        return texte.toString();
    }
}
