package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NomenclaturesTest {
    @Autowired
    Nomenclatures nomenclatures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_code_is_there() {
        assertThat(nomenclatures.categories()).hasSize(313);
        assertThat(nomenclatures.regions()).hasSize(26);
        assertThat(nomenclatures.departements()).hasSize(109);
        assertThat(nombre("statut_juridique")).isEqualTo(69);
        assertThat(nombre("commune")).isEqualTo(34_969 + 45);
    }

    @Test
    void a_category_says_its_field_and_where_that_comes_from() {
        var ehpad = nomenclatures.categorie("500").orElseThrow();
        assertThat(ehpad.champ()).isEqualTo(Champ.PA);
        assertThat(ehpad.baseDuChamp()).isEqualTo("aggregate");
        assertThat(ehpad.estEssms()).isTrue();
        assertThat(nomenclatures.categorie("462").orElseThrow().estEssms()).isFalse();
        assertThat(nomenclatures.categorie("355").orElseThrow().champ()).isNull();
        assertThat(nomenclatures.categorie("649")).isEmpty();
    }

    @Test
    void a_region_has_its_own_clock() {
        assertThat(nomenclatures.region("04").orElseThrow().fuseau()).isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void a_commune_that_merged_is_found_under_its_old_code() {
        assertThat(jdbc.sql("select commune from referentiel.ancienne_commune where code in ('97123', '97127')"
                                + " order by code")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("97701", "97801"));
    }

    @Test
    void the_only_referencing_known_is_the_one_a_vendor_declares() {
        assertThat(jdbc.sql("""
            select s.editeur || ' ' || r.dispositif from referentiel.referencement r
              join referentiel.solution s on s.id = r.solution where s.origine = 'CATALOGUE'
            """).query(String.class).list()).containsExactly("D2L Informatique MS1-PH");
    }

    private int nombre(String table) {
        return jdbc.sql("select count(*) from referentiel." + table)
                .query(Integer.class)
                .single();
    }
}
