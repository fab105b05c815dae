package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import fr.treille.comptes.Compte;
import fr.treille.socle.travaux.Suivi;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuiviDesConnexionsTest extends AuthentificationDeTest {
    private static final Origine AILLEURS = new Origine("198.51.100.99", null);

    @Autowired
    Connexion connexion;

    @Autowired
    SecondFacteur secondFacteur;

    @Autowired
    SuiviDesConnexions suivi;

    private Compte marie = new Compte(UUID.randomUUID(), "", "", "", false);

    @BeforeEach
    void inscrire() {
        marie = personne();
    }

    @Test
    void however_many_are_refused_the_journal_has_one_line_for_the_account_and_the_hour() {
        for (int i = 0; i < Connexion.PAR_RESEAU_ET_COMPTE + 3; i++) {
            connexion.tenter(" " + marie.courriel().toUpperCase(Locale.ROOT) + " ", "faux", AILLEURS);
        }
        secondFacteur.verifier(marie.id(), "000000");
        suivi.faire(Suivi.AUCUN);
        assertThat(lignes()).as("the hour is not over").isEmpty();
        unPeuPlusTard();
        suivi.faire(Suivi.AUCUN);
        suivi.faire(Suivi.AUCUN);
        assertThat(lignes())
                .singleElement()
                .asString()
                .contains("14 refus")
                .contains("trop d'essais : 3, code faux : 1, mot de passe faux : 10".split(", "));
    }

    @Test
    void a_closed_account_is_refused_as_an_unknown_one_and_counted_as_what_it_is() {
        jdbc.sql("update comptes.compte set ferme_le = now() where id = :id")
                .param("id", marie.id())
                .update();
        assertThat(connexion.tenter(marie.courriel(), Personnes.MOT_DE_PASSE, AILLEURS))
                .isInstanceOf(Tentative.Inconnue.class);
        unPeuPlusTard();
        suivi.faire(Suivi.AUCUN);
        assertThat(lignes()).singleElement().asString().contains("compte fermé : 1");
    }

    @Test
    void an_address_without_account_leaves_nothing() {
        long avant = jdbc.sql("select count(*) from comptes.refus_de_connexion")
                .query(Long.class)
                .single();
        connexion.tenter("personne@exemple.invalid", "faux", AILLEURS);
        assertThat(jdbc.sql("select count(*) from comptes.refus_de_connexion")
                        .query(Long.class)
                        .single())
                .isEqualTo(avant);
    }

    @Test
    void its_person_sees_both_the_refused_and_the_granted() throws Exception {
        connexion.tenter(marie.courriel(), "faux", AILLEURS);
        visite(marie)
                .ouvrir("/mon-compte/securite")
                .andExpect(content().string(containsString("Connexion par mot de passe")))
                .andExpect(content().string(containsString("1 refus (mot de passe faux : 1)")));
    }

    private void unPeuPlusTard() {
        jdbc.sql("update comptes.refus_de_connexion set heure = heure - interval '1 hour' where compte = :id")
                .param("id", marie.id())
                .update();
    }

    private List<String> lignes() {
        return journal(marie, "apres", "CONNEXIONS_REFUSEES");
    }
}
