package fr.treille.socle.tableaux;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VueTest {
    private static final Ordre NOM = new Ordre("e.nom", "text", "e.finess", "text");

    @Test
    void links_keep_the_filters_and_turn_the_order() {
        var vue = page("champ=PH", "champ=PA", "q=l'été & co", "tri=nom");
        assertThat(vue.entetes().get(1).etat()).isEqualTo("ascending");
        assertThat(vue.entetes().get(1).tri())
                .isEqualTo("/essms?champ=PH&champ=PA&q=l%27%C3%A9t%C3%A9%20%26%20co&tri=-nom");
        assertThat(vue.entetes().get(0).tri()).endsWith("&tri=finess");
        assertThat(vue.entetes().get(2).tri()).isNull();
        assertThat(vue.exports().getFirst().adresse())
                .startsWith("/essms/liste.xlsx?champ=PH&champ=PA")
                .endsWith("tri=nom");
    }

    @Test
    void the_next_page_begins_after_the_last_line_seen() {
        var vue = page("tri=-nom");
        assertThat(vue.rangees()).hasSize(1);
        assertThat(vue.premiere()).isNull();
        var suite = requete(List.of("tri=-nom", "apres=" + vue.suivante().replaceAll(".*apres=", "")));
        assertThat(suite.apres()).isEqualTo(new Demande.Curseur("Les Chênes ; « dits » \"verts\"", "010000024"));
        assertThat(suite.filtres()).isEmpty();
        var ordre = suite.ordre(Map.of("nom", NOM), NOM);
        assertThat(ordre.clause(suite)).isEqualTo("order by e.nom desc, e.finess desc");
        assertThat(ordre.condition(suite))
                .isEqualTo("(e.nom, e.finess) < (cast(:apres_valeur as text), cast(:apres_id as text))");
        assertThat(NOM.condition(requete(List.of("apres=abîmé")))).isEqualTo("true");
    }

    @Test
    void the_columns_are_those_the_address_asks_for_in_the_page_as_in_the_file() {
        var tableau = Etablissements.TABLEAU
                .texte("siret", "SIRET", Etablissements::finess)
                .surDemande();
        assertThat(titres(tableau, List.of())).contains("Nom").doesNotContain("SIRET");
        assertThat(titres(tableau, List.of("col=-", "col=nom", "col=siret"))).containsExactly("Nom", "SIRET");
        var demande = requete(List.of("col=-", "col=siret", "champ=PH", "tri=-nom"));
        var vue = Vue.page(tableau, demande, Etablissements.LIGNES, 1, e -> new Demande.Curseur(e.nom(), e.finess()));
        assertThat(vue.suivante()).contains("col=-&col=siret");
        assertThat(vue.exportee(demande, "/essms/liste").exports().getLast().adresse())
                .startsWith("/essms/liste.csv?champ=PH&col=-&col=siret");
        assertThat(rendre(vue))
                .contains("name=\"champ\" value=\"PH\"", "name=\"tri\" value=\"-nom\"", "value=\"siret\" checked");
    }

    @Test
    void a_table_that_offers_no_choice_shows_none() {
        assertThat(page("col=nom").choix()).isNull();
    }

    @Test
    void the_page_has_a_caption_a_label_on_each_cell_and_nothing_run() {
        var page = rendre(page("tri=nom").exportee(requete(List.of()), "/essms/liste"));
        assertThat(page)
                .contains("<caption>Établissements de la grappe</caption>")
                .contains("aria-sort=\"ascending\"")
                .contains("data-label=\"Forfait\"")
                .contains("25\u202f000,50\u00a0€")
                .contains("12,5\u00a0%")
                .contains("href=\"/essms/010000024\"");
        var vide = rendre(Vue.entiere(Etablissements.TABLEAU, List.of()));
        assertThat(vide).contains("Aucun établissement : ajoutez-en un.").doesNotContain("<table");
    }

    private static List<String> titres(Tableau<Etablissements> tableau, List<String> parametres) {
        return tableau.choisies(requete(parametres)).colonnes().stream()
                .map(Colonne::titre)
                .toList();
    }

    private static Vue page(String... parametres) {
        var demande = requete(List.of(parametres));
        return Vue.page(
                        Etablissements.TABLEAU,
                        demande,
                        Etablissements.LIGNES,
                        1,
                        e -> new Demande.Curseur(e.nom(), e.finess()))
                .exportee(demande, "/essms/liste");
    }

    private static Demande requete(List<String> parametres) {
        var requete = new MockHttpServletRequest("GET", "/essms");
        parametres.forEach(p -> requete.addParameter(p.split("=", 2)[0], p.split("=", 2)[1]));
        return Demande.lire(requete);
    }

    private static String rendre(Vue vue) {
        var page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("socle/tableau.jte", Map.of("vue", vue), page);
        return page.toString();
    }
}
