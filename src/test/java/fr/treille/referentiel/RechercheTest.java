package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.socle.Finess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class RechercheTest {
    private static final String VAL = "350000011";
    private static final String RIVAGE = "290000012";

    @Autowired
    Recherche recherche;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void registre() {
        var fiches = new Fiches(jdbc);
        fiches.og(VAL, "ASSOCIATION DU VAL D'ÉLORN", 20);
        fiches.og(RIVAGE, "FONDATION RIVAGE", 3);
        fiches.og("2A0000012", null, 1);
        fiches.etablissement("350000101", VAL, "EHPAD LES TILLEULS", Map.of("siret", "12345678900012"));
        fiches.etablissement("350000102", VAL, "RESIDENCE DES TILLEULS");
        fiches.etablissement(
                "350000103",
                RIVAGE,
                "SESSAD SAINT-JOSEPH",
                Map.of("categorie", "182", "champ", "PH", "code_postal", "35200"));
        fiches.etablissement(
                "290000104",
                RIVAGE,
                "FOYER BELLEVUE",
                ailleurs("29", "29019", "BREST CEDEX 2", "29229", Map.of("categorie", "252", "champ", "PH")));
        fiches.etablissement(
                "290000105", RIVAGE, "EHPAD L'ÉTOILE DE MER", ailleurs("29", "29019", "BREST", "29200", Map.of()));
        fiches.etablissement(
                "2A0000106", "2A0000012", "EHPAD U SERENU", ailleurs("2A", "2A004", "AJACCIO", "20000", Map.of()));
        fiches.etablissement(
                "2B0000107", "2A0000012", "EHPAD A MUREDDA", ailleurs("2B", "2B033", "BASTIA", "20200", Map.of()));
        fiches.etablissement(
                "970400108",
                VAL,
                "EHPAD LES FLAMBOYANTS",
                ailleurs("974", "97411", "SAINT-DENIS", "97400", Map.of("region", "04")));
        fiches.etablissement(
                "350000109", VAL, "EHPAD LES TILLEULS ANCIEN", Map.of("etat", "FERME", "ferme_le", LocalDate.EPOCH));
        fiches.etablissement("350000110", VAL, "PHARMACIE DES TILLEULS", Map.of("essms", false));
        fiches.etablissement("350000111", VAL, "LE MAS DES OLIVIERS", Map.of("categorie", "202"));
        fiches.etablissement("350000112", VAL, "MAISON D'ACCUEIL", Map.of("categorie", "255", "champ", "PH"));
        fiches.chargees();
    }

    private static Map<String, Object> ailleurs(
            String departement, String commune, String ville, String codePostal, Map<String, Object> autres) {
        var colonnes = new java.util.HashMap<String, Object>(Map.of(
                "departement", departement,
                "commune", commune,
                "ville", ville,
                "code_postal", codePostal,
                "region",
                        departement.startsWith("2") && departement.length() == 2 && !departement.equals("29")
                                ? "94"
                                : "53"));
        colonnes.putAll(autres);
        return colonnes;
    }

    private List<String> trouves(String texte) {
        return recherche.chercher(Demande.de(texte)).etablissements().stream()
                .map(e -> e.finess().numero())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "350000101, 350000101",
        "350 000 101, 350000101",
        "2a0000106, 2A0000106",
        "2A 000 0106, 2A0000106",
        "3500001, 350000101 350000102 350000103 350000109 350000110 350000111 350000112",
        "12345678900012, 350000101",
        "123 456 789 00012, 350000101",
        "123456789, 350000101",
        "2A0000012, 2A0000106 2B0000107",
        "tileuls, 350000101 350000102",
        "tilluels, 350000101 350000102",
        "les tilleul, 350000101 350000102",
        "til, 350000101 350000102",
        "etoile mer, 290000105",
        "étoïle de MER, 290000105",
        "ehpad tilleuls rennes, 350000101 350000102",
        "tilleuls brest, ''",
        "sessad 35, 350000103",
        "35200 sessad, 350000103",
        "foyer hebergement, 290000104",
        "foyer 29229, 290000104",
        "ehpad finistère, 290000105",
        "ehpad 29, 290000105",
        "2A, 2A0000106",
        "2b, 2B0000107",
        "ehpad 20, 2B0000107 2A0000106",
        "ehpad corse, 2B0000107 2A0000106",
        "la réunion, 970400108",
        "974, 970400108",
        "saint denis ehpad, 970400108",
        "st joseph, 350000103",
        "rivage, 290000105 290000104 350000103",
        "fondation rivage brest, 290000105 290000104",
        "elorn ajaccio, ''",
        "olivier, 350000111"
    })
    void one_field_understands(String texte, String finess) {
        assertThat(trouves(texte)).containsExactlyInAnyOrder(finess.isEmpty() ? new String[0] : finess.split(" "));
    }

    @Test
    void the_closest_name_comes_first_and_ties_follow_the_name() {
        assertThat(trouves("les tilleuls")).containsExactly("350000101", "350000102");
        assertThat(trouves("ehpad corse")).containsExactly("2B0000107", "2A0000106");
    }

    @Test
    void three_letters_may_be_a_category_or_a_word_of_the_name() {
        assertThat(trouves("mas")).containsExactlyInAnyOrder("350000111", "350000112");
    }

    @Test
    void what_was_understood_is_said_and_can_be_undone() {
        var resultat = recherche.chercher(Demande.de("ehpad tileuls rennes"));
        assertThat(resultat.lecture().elements())
                .extracting(Lecture.Element::phrase)
                .containsExactly("EHPAD", "à Rennes (35)", "« tileuls » lu comme « tilleuls »");
        var autrement = recherche.chercher(Demande.de("ehpad rennes").lireCommeNom("rennes"));
        assertThat(autrement.lecture().elements())
                .extracting(Lecture.Element::phrase)
                .containsExactly("EHPAD");
        assertThat(autrement.total()).isEqualTo(2);
    }

    @Test
    void a_word_that_no_name_comes_near_is_said() {
        var resultat = recherche.chercher(Demande.de("tilleuls xyzzyk"));
        assertThat(resultat.total()).isZero();
        assertThat(resultat.lecture().inconnus()).containsExactly("xyzzyk");
    }

    @Test
    void an_organisme_is_shown_beside_its_establishments() {
        assertThat(recherche.chercher(Demande.de("rivage")).organismes())
                .extracting(Organisme::nom)
                .containsExactly("FONDATION RIVAGE");
    }

    @Test
    void only_open_ESSMS_are_given_unless_asked_otherwise() {
        var tilleuls = Demande.de("tilleuls");
        assertThat(recherche.chercher(tilleuls).total()).isEqualTo(2);
        assertThat(recherche
                        .chercher(tilleuls.avec(Facette.ETAT, Set.of("OUVERT", "FERME")))
                        .total())
                .isEqualTo(3);
        assertThat(recherche.chercher(tilleuls.avecHorsEssms(true)).total()).isEqualTo(3);
    }

    @Test
    void facets_count_what_the_other_facets_leave() {
        var resultat = recherche.chercher(Demande.de("").avec(Facette.CHAMP, Set.of("PH")));
        assertThat(resultat.total()).isEqualTo(3);
        assertThat(resultat.facettes().get(Facette.CHAMP))
                .extracting(Facette.Compte::code, Facette.Compte::nombre, Facette.Compte::choisie)
                .containsExactly(tuple("PA", 7L, false), tuple("PH", 3L, true));
        assertThat(resultat.facettes().get(Facette.SECTEUR))
                .extracting(Facette.Compte::libelle, Facette.Compte::nombre)
                .containsExactly(tuple("privé non lucratif", 3L));
        assertThat(resultat.facettes().get(Facette.TAILLE))
                .extracting(Facette.Compte::libelle)
                .containsExactlyInAnyOrder("2 ou 3 ESSMS", "15 ESSMS et plus");
    }

    @Test
    void the_count_of_a_facet_is_the_total_of_the_search_it_leads_to() {
        for (var texte : List.of("", "ehpad", "tilleuls", "35", "rivage")) {
            var demande = Demande.de(texte);
            recherche
                    .chercher(demande)
                    .facettes()
                    .forEach((facette, comptes) -> comptes.forEach(compte -> assertThat(recherche
                                    .chercher(demande.avec(facette, Set.of(compte.code())))
                                    .total())
                            .as("%s %s %s", texte, facette, compte)
                            .isEqualTo(compte.nombre())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERTINENCE", "NOM", "COMMUNE"})
    void pages_neither_skip_nor_repeat(Demande.Tri tri) {
        for (var texte : List.of("", "ehpad", "les")) {
            var demande = Demande.de(texte).trie(tri).parPages(2);
            var tous = new ArrayList<Finess>();
            var resultat = recherche.chercher(demande);
            while (true) {
                tous.addAll(resultat.etablissements().stream()
                        .map(Etablissement::finess)
                        .toList());
                var suite = resultat.suite();
                if (suite == null) break;
                resultat = recherche.chercher(demande.apres(suite));
            }
            assertThat(tous).doesNotHaveDuplicates().hasSize((int) resultat.total());
            assertThat(tous)
                    .isEqualTo(recherche.chercher(demande.parPages(200)).etablissements().stream()
                            .map(Etablissement::finess)
                            .toList());
        }
    }
}
