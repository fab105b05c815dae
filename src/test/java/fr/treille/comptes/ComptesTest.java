package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
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
    static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);

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
    void a_habilitation_holds_from_its_first_to_its_last_day() {
        var compte = compte("paul@exemple.fr");
        comptes.habiliter(compte.id(), new Habilitation(Role.INSTRUCTEUR_ARS, Genre.REGION, "53"), LUNDI);
        jdbc.sql("update comptes.habilitation set au = :au where compte = :compte")
                .param("au", LUNDI.plusDays(1))
                .param("compte", compte.id())
                .update();
        assertThat(comptes.habilitations(compte.id(), LUNDI.minusDays(1))).isEmpty();
        assertThat(comptes.habilitations(compte.id(), LUNDI)).hasSize(1);
        assertThat(comptes.habilitations(compte.id(), LUNDI.plusDays(1))).hasSize(1);
        assertThat(comptes.habilitations(compte.id(), LUNDI.plusDays(2))).isEmpty();
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
