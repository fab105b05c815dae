package fr.treille.referentiel.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.travaux.Suivi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChargementDuTerritoireTest {
    @Autowired
    ChargementDuTerritoire chargement;

    @Autowired
    BandeauDuTerritoire bandeau;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void vider() {
        for (var table : new String[] {"evenement", "etablissement", "organisme", "import"}) {
            jdbc.sql("delete from referentiel." + table).update();
        }
        jdbc.sql("delete from referentiel.referencement r using referentiel.solution s"
                        + " where s.id = r.solution and s.origine = 'DEMONSTRATION'")
                .update();
        jdbc.sql("delete from referentiel.solution where origine = 'DEMONSTRATION'")
                .update();
    }

    @Test
    void an_empty_register_is_filled_once_and_a_second_load_does_nothing() {
        long debut = System.nanoTime();
        assertThat(charger(Suivi.AUCUN)).contains("36\u202f000 établissements fictifs");
        assertThat((System.nanoTime() - debut) / 1_000_000_000L).as("seconds").isLessThan(30);
        assertThat(compte("etablissement where origine = 'DEMONSTRATION' and essms and etat = 'OUVERT'"))
                .isEqualTo(36_000);
        assertThat(compte("etablissement e left join referentiel.commune c on c.code = e.commune where c.code is null"))
                .isZero();
        assertThat(compte("organisme o left join referentiel.statut_juridique s on s.code = o.statut"
                        + " and s.secteur = o.secteur where s.code is null"))
                .isZero();
        assertThat(compte("solution where origine = 'DEMONSTRATION'")).isEqualTo(36);
        assertThat(bandeau.phrase()).hasValueSatisfying(p -> assertThat(p).startsWith("Territoire fictif"));

        assertThat(charger(Suivi.AUCUN)).contains("n’est pas vide");
        assertThat(compte("etablissement")).isEqualTo(36_000);
        assertThat(compte("import where genre = 'DEMONSTRATION'")).isEqualTo(1);
    }

    @Test
    void a_load_that_dies_half_way_leaves_nothing() {
        var mort = new Suivi() {
            @Override
            public void progres(long fait, @Nullable Long total, String phrase) {
                if (fait > 30_000) throw new IllegalStateException("killed");
            }

            @Override
            public void verifierAnnulation() {}
        };
        assertThatThrownBy(() -> charger(mort)).hasMessage("killed");
        assertThat(compte("organisme")).isZero();
        assertThat(compte("etablissement")).isZero();
        assertThat(chargement.registreVide()).isTrue();
    }

    private String charger(Suivi suivi) {
        return chargement.executer(new ChargementDuTerritoire.Demande(), suivi).phrase();
    }

    private long compte(String suite) {
        return jdbc.sql("select count(*) from referentiel." + suite)
                .query(Long.class)
                .single();
    }
}
