package fr.treille.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.TerritoireDeDemonstrationCharge;
import fr.treille.referentiel.TerritoireDeDemonstrationRemplace;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemonstrationTest {
    @Autowired
    ApplicationEventPublisher evenements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_director_of_the_demonstration_gets_a_grappe_once() {
        preparer();
        evenements.publishEvent(new TerritoireDeDemonstrationCharge(20));
        evenements.publishEvent(new TerritoireDeDemonstrationCharge(20));
        assertThat(membres()).isEqualTo(14);
    }

    @Test
    void the_real_register_takes_the_fictional_grappes_away_and_leaves_a_trace() {
        preparer();
        evenements.publishEvent(new TerritoireDeDemonstrationCharge(20));
        evenements.publishEvent(new TerritoireDeDemonstrationRemplace(UUID.randomUUID()));
        assertThat(membres()).isZero();
        assertThat(jdbc.sql("select nom || ' ' || membres from cooperation.effacement")
                        .query(String.class)
                        .list())
                .containsExactly("Grappe du Val fictif 14");
        jdbc.sql("delete from referentiel.etablissement where origine = 'DEMONSTRATION'")
                .update();
        jdbc.sql("delete from referentiel.organisme where origine = 'DEMONSTRATION'")
                .update();
        jdbc.sql("set constraints all immediate").update();
    }

    private void preparer() {
        new Terrain(jdbc).poser();
        jdbc.sql("update referentiel.etablissement set origine = 'DEMONSTRATION' where finess like '98%'")
                .update();
        jdbc.sql("update referentiel.organisme set origine = 'DEMONSTRATION', essms = 5 where finess like '98%'")
                .update();
        jdbc.sql("delete from comptes.jeton").update();
        jdbc.sql("delete from comptes.habilitation where compte in (select id from comptes.compte where courriel ="
                        + " 'direction@treille.demo')")
                .update();
        jdbc.sql("""
            insert into comptes.compte (id, courriel, nom, mot_de_passe, demonstration)
            values (gen_random_uuid(), 'direction@treille.demo', 'Directrice', 'x', true)
            on conflict (courriel) do nothing
            """).update();
    }

    private long membres() {
        return jdbc.sql("select count(*) from cooperation.membre where sorti_le is null")
                .query(Long.class)
                .single();
    }
}
