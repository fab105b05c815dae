package fr.treille.socle.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.BaseDeTest;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.travaux.Suivi;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What has lived long enough goes, what is alive or recent stays, and the journal says how many went.
@SpringBootTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RondeDeConservationTest {
    @Autowired
    RondeDeConservation ronde;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void base(DynamicPropertyRegistry proprietes) {
        BaseDeTest.neuve("conservation", proprietes);
    }

    @BeforeEach
    void des_restes() {
        jdbc.sql("delete from socle.travail").update();
        jdbc.sql("delete from socle.fichier").update();
        jdbc.sql("delete from socle.spring_session").update();
        session("finie-hier", "now() - interval '25 hours'");
        session("finie-tantot", "now() - interval '1 hour'");
        session("ouverte", "now() + interval '1 hour'");
        travail("ancien", "FINI", "now() - interval '91 days'");
        travail("recent", "FINI", "now() - interval '89 days'");
        travail("vivant", "EN_ATTENTE", "null");
        jdbc.sql("""
            insert into socle.fichier (id, nom, depose_le)
            values (gen_random_uuid(), 'ancien', now() - interval '31 days'), (gen_random_uuid(), 'recent', now())
            """).update();
    }

    @Test
    void a_round_erases_what_is_old_and_nothing_else() {
        faire();
        assertThat(noms("select libelle from socle.travail order by 1")).containsExactly("recent", "vivant");
        assertThat(noms("select nom from socle.fichier")).containsExactly("recent");
        assertThat(noms("select principal_name from socle.spring_session order by 1"))
                .containsExactly("finie-tantot", "ouverte");
    }

    @Test
    void the_journal_says_how_many_went_once() {
        var question = "select apres from socle.journal where acte = 'CONSERVATION_APPLIQUEE' order by numero";
        int avant = noms(question).size();
        faire();
        assertThat(noms(question).subList(avant, noms(question).size()))
                .containsExactlyInAnyOrder(
                        "les sessions finies, au-delà de 1 j : 1 de moins",
                        "les travaux finis, au-delà de 90 j : 1 de moins",
                        "les fichiers déposés qui n'ont pas servi, au-delà de 30 j : 1 de moins");
        int apres = noms(question).size();
        faire();
        assertThat(noms(question)).as("nothing went, nothing is said").hasSize(apres);
    }

    private void faire() {
        Acces.commeLaMaison(() -> {
            ronde.faire(Suivi.AUCUN);
            return true;
        });
    }

    private void session(String nom, String fin) {
        jdbc.sql("""
            insert into socle.spring_session
                (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
            values (:cle, :cle, 0, 0, 3600, extract(epoch from %s) * 1000, :nom)
            """.formatted(fin))
                .param("cle", UUID.randomUUID().toString())
                .param("nom", nom)
                .update();
    }

    private void travail(String nom, String etat, String fin) {
        jdbc.sql("""
            insert into socle.travail (id, genre, libelle, cle, parametres, etat, phrase, demande_par, fini_le)
            values (gen_random_uuid(), 'essai', :nom, :nom, '{}', :etat, '', gen_random_uuid(), %s)
            """.formatted(fin)).param("nom", nom).param("etat", etat).update();
    }

    private List<String> noms(String question) {
        return jdbc.sql(question).query(String.class).list();
    }
}
