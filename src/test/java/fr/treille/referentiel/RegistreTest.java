package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistreTest {
    private static final Finess OG = new Finess("350000011");
    private static final Finess TILLEULS = new Finess("350000101");
    private static final Finess LILAS = new Finess("350000102");

    @Autowired
    Registre registre;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void registre() {
        var fiches = new Fiches(jdbc);
        fiches.og(OG.numero(), "ASSOCIATION DU VAL", 2);
        fiches.og("2A0000012", null, 1);
        fiches.etablissement(TILLEULS.numero(), OG.numero(), "EHPAD LES TILLEULS");
        fiches.etablissement(
                LILAS.numero(),
                OG.numero(),
                "SESSAD LES LILAS",
                Map.of("categorie", "182", "champ", "PH", "latitude", 48.207, "siret", "12345678900012"));
        fiches.etablissement(
                "350000103",
                OG.numero(),
                "FOYER FERME",
                Map.of("etat", "FERME", "ferme_le", LocalDate.of(2020, 1, 1), "categorie", "252", "champ", "PH"));
        fiches.etablissement("350000104", OG.numero(), "PHARMACIE", Map.of("categorie", "999", "essms", false));
    }

    @Test
    void many_are_read_at_once_in_the_order_asked_and_an_unknown_number_is_absent() {
        assertThat(registre.etablissements(List.of(LILAS, new Finess("999999999"), TILLEULS))
                        .keySet())
                .containsExactly(LILAS, TILLEULS);
    }

    @Test
    void an_unknown_category_keeps_its_code_as_a_label() {
        assertThat(registre.etablissement(new Finess("350000104"))
                        .orElseThrow()
                        .categorie()
                        .libelle())
                .isEqualTo("Catégorie 999");
    }

    @Test
    void an_organisme_may_be_known_by_its_number_alone() {
        var inconnu = registre.organisme(new Finess("2A0000012")).orElseThrow();
        assertThat(inconnu.connuParSonSeulNumero()).isTrue();
        assertThat(inconnu.designation()).isEqualTo("Organisme 2A0000012");
        assertThat(inconnu.secteur()).isNull();
        assertThat(registre.organisme(OG).orElseThrow().secteur()).isEqualTo(Secteur.PRIVE_NON_LUCRATIF);
    }

    @Test
    void the_tree_of_an_organisme_holds_what_is_closed_too() {
        assertThat(registre.etablissementsDe(OG)).hasSize(4);
    }

    @Test
    void neighbours_are_open_ESSMS_within_the_radius_nearest_first() {
        var voisins = registre.voisins(TILLEULS, 25, Set.of(), 10);
        assertThat(voisins).extracting(v -> v.etablissement().finess()).containsExactly(LILAS);
        assertThat(voisins.getFirst().km()).isCloseTo(10.0, within(0.1));
        assertThat(registre.voisins(TILLEULS, 9.9, Set.of(), 10)).isEmpty();
        assertThat(registre.voisins(TILLEULS, 25, Set.of(Champ.PA), 10)).isEmpty();
        assertThatThrownBy(() -> registre.voisins(new Finess("999999999"), 25, Set.of(), 10))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void the_database_and_the_domain_measure_the_same_distance() {
        var a = registre.etablissement(TILLEULS).orElseThrow().position();
        var voisin = registre.voisins(TILLEULS, 25, Set.of(), 1).getFirst();
        assertThat(a).isNotNull();
        assertThat(a.kmJusqua(voisin.etablissement().position())).isCloseTo(voisin.km(), within(1e-6));
    }

    @Test
    void a_departement_the_file_lacks_is_named() {
        assertThat(registre.departementsAbsents())
                .contains("Finistère", "Corse-du-Sud", "La Réunion")
                .doesNotContain("Ille-et-Vilaine")
                .hasSize(100);
    }

    @Test
    void the_history_says_what_changed_and_who_told_it() {
        jdbc.sql("""
            insert into referentiel.import values ('00000000-0000-0000-0000-000000000001', 'ETABLISSEMENTS', 'f.csv',
                'x', '2021-01-08', 'essai', false, now(), now(), 1, 0, 1, 0, 0, 0);
            insert into referentiel.evenement(finess, genre, date_fichier, source, import, avant, apres) values
                ('350000101', 'RENOMMAGE', '2021-01-08', 'f.csv', '00000000-0000-0000-0000-000000000001',
                 '{"nom": "LES TILLEULS"}', '{"nom": "EHPAD LES TILLEULS"}')
            """).update();
        assertThat(registre.histoire(TILLEULS))
                .containsExactly(new EvenementDuRegistre(
                        EvenementDuRegistre.Genre.RENOMMAGE,
                        LocalDate.of(2021, 1, 8),
                        null,
                        "f.csv",
                        List.of(new EvenementDuRegistre.Changement("nom", "LES TILLEULS", "EHPAD LES TILLEULS"))));
        assertThat(registre.sources())
                .containsExactly(
                        new SourceDuRegistre(SourceDuRegistre.Genre.ETABLISSEMENTS, "f.csv", LocalDate.of(2021, 1, 8)));
    }
}
