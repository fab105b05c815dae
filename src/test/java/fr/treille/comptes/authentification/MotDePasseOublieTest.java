package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.jdbc.Oublis;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MotDePasseOublieTest extends AuthentificationDeTest {
    private static final String NOUVEAU = "un rideau vert devant la mer";

    @Autowired
    Oublis oublis;

    @Test
    void the_answer_is_the_same_with_or_without_an_account_and_only_one_of_them_gets_a_mail() throws Exception {
        var marie = personne();
        for (var courriel : new String[] {marie.courriel(), "personne-" + marie.courriel()}) {
            visite().envoyer("/mot-de-passe/oublie", "courriel", courriel)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Si un compte porte cette adresse")));
        }
        assertThat(liens(marie)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from socle.courrier where destinataire like :qui")
                        .param("qui", "%" + marie.courriel())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void three_mails_an_hour_are_enough() throws Exception {
        var marie = personne();
        for (int i = 0; i < 5; i++) visite().envoyer("/mot-de-passe/oublie", "courriel", marie.courriel());
        assertThat(liens(marie)).isEqualTo(3);
    }

    @Test
    void a_link_changes_the_password_once_and_ends_the_sessions() throws Exception {
        var marie = personne();
        var ouverte = visite();
        ouverte.connecter(marie);
        var jeton = lien(marie, Duration.ofMinutes(30));
        visite().envoyer("/mot-de-passe/nouveau", "jeton", jeton, "motdepasse-nouveau", "court")
                .andExpect(status().isUnprocessableContent());
        visite().envoyer("/mot-de-passe/nouveau", "jeton", jeton, "motdepasse-nouveau", NOUVEAU)
                .andExpect(redirectedUrl("/connexion?change"));
        ouverte.ouvrir("/mon-compte/securite").andExpect(redirectedUrl("/connexion"));
        visite().envoyer("/connexion", "courriel", marie.courriel(), "motdepasse", NOUVEAU)
                .andExpect(redirectedUrl("/"));
        visite().envoyer("/mot-de-passe/nouveau", "jeton", jeton, "motdepasse-nouveau", NOUVEAU + " bleue")
                .andExpect(status().isGone());
    }

    @Test
    void a_new_password_makes_the_other_links_worthless() throws Exception {
        var marie = personne();
        var premier = lien(marie, Duration.ofMinutes(30));
        var second = lien(marie, Duration.ofMinutes(30));
        visite().envoyer("/mot-de-passe/nouveau", "jeton", second, "motdepasse-nouveau", NOUVEAU)
                .andExpect(redirectedUrl("/connexion?change"));
        visite().ouvrir("/mot-de-passe/nouveau?jeton=" + premier).andExpect(status().isGone());
    }

    @Test
    void an_old_link_opens_nothing() throws Exception {
        var marie = personne();
        var jeton = lien(marie, Duration.ofSeconds(-1));
        visite().ouvrir("/mot-de-passe/nouveau?jeton=" + jeton).andExpect(status().isGone());
        visite().envoyer("/mot-de-passe/nouveau", "jeton", jeton, "motdepasse-nouveau", NOUVEAU)
                .andExpect(status().isGone());
        assertThat(codeur.matches(
                        Personnes.MOT_DE_PASSE,
                        comptes.parId(marie.id()).orElseThrow().motDePasse()))
                .isTrue();
    }

    private String lien(Compte compte, Duration validite) {
        var jeton = Empreinte.tirer();
        oublis.poser(Empreinte.de(jeton), compte.id(), validite);
        return jeton;
    }

    private int liens(Compte compte) {
        return jdbc.sql("select count(*) from comptes.oubli where compte = :c")
                .param("c", compte.id())
                .query(Integer.class)
                .single();
    }
}
