package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.comptes.jdbc.Comptes;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComptesTest {
    @Autowired
    Comptes comptes;

    @Autowired
    Identification identification;

    @Autowired
    PasswordEncoder motsDePasse;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_password_is_kept_as_argon2id_only() {
        var code = motsDePasse.encode("bonjour");
        assertThat(code).startsWith("$argon2id$").doesNotContain("bonjour");
        assertThat(motsDePasse.matches("bonjour", code)).isTrue();
        assertThat(motsDePasse.matches("bonsoir", code)).isFalse();
    }

    @Test
    void the_address_is_recognised_whatever_its_case_and_spaces() {
        var compte = compte("marie@exemple.fr");
        assertThat(comptes.parCourriel(" Marie@Exemple.FR ")).contains(compte);
    }

    @Test
    void an_unknown_address_is_refused() {
        assertThatThrownBy(() -> identification.loadUserByUsername("personne@exemple.fr"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void a_closed_account_no_longer_signs_in() {
        var compte = compte("anne@exemple.fr");
        jdbc.sql("update comptes.compte set ferme_le = now() where id = :id")
                .param("id", compte.id())
                .update();
        assertThat(comptes.parCourriel("anne@exemple.fr")).isEmpty();
    }

    private Compte compte(String courriel) {
        var compte = new Compte(UUID.randomUUID(), courriel, "Prénom Nom", "$argon2id$", false);
        comptes.ajouter(compte);
        return compte;
    }
}
