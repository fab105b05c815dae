package fr.treille.socle.graphiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.treille.socle.Montant;
import fr.treille.socle.composants.ExemplesDeGraphiques;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Vue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphiquesTest {
    private static final Enonce ENONCE = new Enonce("essai", "Un essai", "Une phrase.");
    private static final Unite ESSMS = Unite.nombre("ESSMS");

    static Stream<Graphique> tous() {
        return Stream.of(ExemplesDeGraphiques.courants(), ExemplesDeGraphiques.cartes(), ExemplesDeGraphiques.limites())
                .flatMap(List::stream)
                .filter(g -> !g.vide());
    }

    @ParameterizedTest
    @MethodSource("tous")
    void a_chart_is_one_image_named_by_its_title_and_its_sentence(Graphique graphique) throws Exception {
        for (var taille : Taille.values()) {
            var svg = lire(graphique.svg(taille));
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(graphique.enonce().titre());
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(graphique.enonce().phrase());
            assertThat(svg.getAttribute("aria-labelledby") + " " + svg.getAttribute("aria-describedby"))
                    .contains(idDe(svg, "title"), idDe(svg, "desc"));
        }
    }

    @ParameterizedTest
    @MethodSource("tous")
    void nothing_is_styled_inline_and_both_drawings_live_in_one_page(Graphique graphique) {
        var large = graphique.svg(Taille.LARGE);
        var etroite = graphique.svg(Taille.ETROITE);
        assertThat(large + etroite).doesNotContain("style=", "<script", "NaN", "Infinity", "null");
        var ids = Stream.of(large, etroite)
                .flatMap(s -> java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(s)
                        .results())
                .map(m -> m.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tous")
    void its_table_has_every_figure_and_goes_out_as_a_file(Graphique graphique) throws Exception {
        var donnees = graphique.donnees();
        assertThat(donnees.vue().rangees()).hasSize(donnees.lignes().size());
        var reponse = new MockHttpServletResponse();
        donnees.envoyer(FormatDeTableau.CSV, reponse);
        assertThat(reponse.getContentAsString().lines())
                .hasSize(donnees.lignes().size() + 1);
    }

    @Test
    void what_is_not_known_is_written_so_and_never_zero() {
        var barres = Barres.horizontales(
                ENONCE, "Région", ESSMS, List.of(Donnee.de("Corse", 8), Donnee.inconnue("Mayotte")));
        assertThat(barres.svg(Taille.LARGE)).contains(">non renseigné<").doesNotContain(">0<");
        assertThat(textes(barres.donnees().vue())).containsExactly("Corse", "8", "Mayotte", "non renseigné");
    }

    @Test
    void zero_is_a_figure() {
        var barres = Barres.horizontales(ENONCE, "Région", ESSMS, List.of(Donnee.de("Corse", 0)));
        assertThat(barres.svg(Taille.LARGE)).contains(">0<").doesNotContain("non renseigné");
    }

    @Test
    void a_bar_is_as_long_as_its_figure() throws Exception {
        var barres = Barres.horizontales(
                ENONCE, "Région", ESSMS, List.of(Donnee.de("A", 100), Donnee.de("B", 50), Donnee.de("C", -50)));
        var largeurs = barresDe(lire(barres.svg(Taille.LARGE)), "width");
        assertThat(largeurs.get(0)).isEqualTo(2 * largeurs.get(1), org.assertj.core.api.Assertions.within(0.2));
        assertThat(largeurs.get(2)).isEqualTo(largeurs.get(1), org.assertj.core.api.Assertions.within(0.2));
        var gauches = barresDe(lire(barres.svg(Taille.LARGE)), "x");
        assertThat(gauches.get(2)).isLessThan(gauches.get(0));
    }

    @Test
    void the_parts_of_a_stacked_bar_make_its_total() throws Exception {
        var empilees = new BarresEmpilees(
                ENONCE, "Champ", ESSMS, List.of("PA"), List.of(Serie.de("a", 30L), Serie.de("b", 10L)), false);
        var svg = lire(empilees.svg(Taille.LARGE));
        assertThat(svg.getTextContent()).contains("40");
        var barres = barresDe(svg, "width");
        // The two swatches of the legend come first.
        assertThat(barres.get(2)).isEqualTo(3 * barres.get(3), org.assertj.core.api.Assertions.within(0.2));
    }

    @Test
    void a_total_that_lacks_a_part_says_so() {
        var empilees = new BarresEmpilees(
                ENONCE,
                "Champ",
                ESSMS,
                List.of("PA", "PH"),
                List.of(Serie.de("a", 30L, null), Serie.de("b", null, null)),
                false);
        assertThat(empilees.svg(Taille.LARGE)).contains("30 au moins", "non renseigné");
    }

    @Test
    void a_figure_that_is_not_known_breaks_the_line() throws Exception {
        var courbe = new Courbe(
                ENONCE, "Mois", ESSMS, List.of("a", "b", "c", "d"), List.of(Serie.de("s", 1L, 2L, null, 4L)));
        var traces = traits(lire(courbe.svg(Taille.LARGE)));
        assertThat(traces).singleElement().asString().matches("M[^ML]+ [^ML]+L[^ML]+M[^ML]+");
    }

    @Test
    void two_series_differ_without_their_colours() throws Exception {
        var courbe = new Courbe(
                ENONCE, "Mois", ESSMS, List.of("a", "b"), List.of(Serie.de("s", 1L, 2L), Serie.de("t", 2L, 3L)));
        var svg = lire(courbe.svg(Taille.LARGE));
        assertThat(IntStream.range(0, svg.getElementsByTagName("path").getLength())
                        .mapToObj(
                                i -> ((Element) svg.getElementsByTagName("path").item(i)))
                        .map(p -> p.getAttribute("stroke-dasharray"))
                        .filter(d -> !d.isEmpty())
                        .distinct())
                .hasSize(2);
        assertThat(IntStream.range(0, Serie.MAXIMUM).mapToObj(Trame::de).map(t -> t.remplissage("x")))
                .doesNotHaveDuplicates();
    }

    @Test
    void columns_without_room_become_rows() throws Exception {
        var donnees = IntStream.range(0, 12)
                .mapToObj(i -> Donnee.de("Organisme gestionnaire " + i, Montant.euros(100_000 + i)))
                .toList();
        var svg = lire(
                Barres.verticales(ENONCE, "Organisme", Unite.EUROS, donnees).svg(Taille.ETROITE));
        assertThat(barresDe(svg, "height")).allMatch(h -> h == 18.0);
    }

    @Test
    void a_departement_without_a_figure_is_hatched() {
        var carte = new Departements(ENONCE, ESSMS, Map.of("35", BigDecimal.TEN), Optional.of("53"));
        assertThat(carte.svg(Taille.LARGE))
                .contains("Ille-et-Vilaine : 10\u00a0ESSMS", "Morbihan : non renseigné", "non renseigné (3)");
        assertThat(new Departements(ENONCE, ESSMS, Map.of(), Optional.empty()).vide())
                .isTrue();
    }

    @Test
    void money_keeps_its_cents_in_the_table() {
        var barres =
                Barres.horizontales(ENONCE, "Poste", Unite.EUROS, List.of(Donnee.de("a", new Montant(123_456_789))));
        assertThat(barres.svg(Taille.LARGE)).contains("1,23\u00a0M€");
        assertThat(textes(barres.donnees().vue())).contains("1\u202f234\u202f567,89\u00a0€");
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anneau(ENONCE, "Champ", ESSMS, List.of(Donnee.de("a", -1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Courbe(ENONCE, "Mois", ESSMS, List.of("a"), List.of(Serie.de("s", 1L, 2L))));
        var sept = IntStream.range(0, 7).mapToObj(i -> Serie.de("s" + i, 1L)).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new Courbe(ENONCE, "Mois", ESSMS, List.of("a"), sept));
    }

    private static List<String> textes(Vue vue) {
        return vue.rangees().stream()
                .flatMap(List::stream)
                .map(Vue.Cellule::texte)
                .toList();
    }

    private static String idDe(Element svg, String nom) {
        return ((Element) svg.getElementsByTagName(nom).item(0)).getAttribute("id");
    }

    /// One attribute of the bars, in their order.
    private static List<Double> barresDe(Element svg, String attribut) {
        var rectangles = svg.getElementsByTagName("rect");
        return IntStream.range(0, rectangles.getLength())
                .mapToObj(i -> (Element) rectangles.item(i))
                .filter(r -> r.getAttribute("class").startsWith("trame-"))
                .map(r -> Double.valueOf(r.getAttribute(attribut)))
                .toList();
    }

    private static List<String> traits(Element svg) {
        var chemins = svg.getElementsByTagName("path");
        return IntStream.range(0, chemins.getLength())
                .mapToObj(i -> (Element) chemins.item(i))
                .filter(p -> p.hasAttribute("stroke-dasharray"))
                .map(p -> p.getAttribute("d"))
                .toList();
    }

    private static Element lire(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
