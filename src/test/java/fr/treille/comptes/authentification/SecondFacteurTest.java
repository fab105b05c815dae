package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.SecondFacteur.Reponse;
import fr.treille.comptes.authentification.jdbc.Facteurs;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFacteurTest extends AuthentificationDeTest {
    @Autowired
    SecondFacteur secondFacteur;

    @Autowired
    Facteurs facteurs;

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_clock_may_be_half_a_minute_late_or_early(int secondes, boolean accepte) {
        var secret = Totp.secret();
        var midi = Instant.parse("2026-11-23T11:00:15Z");
        assertThat(Totp.pas(secret, Totp.code(secret, midi.plusSeconds(secondes)), midi)
                        .isPresent())
                .isEqualTo(accepte);
    }

    @Test
    void the_codes_are_those_of_the_standard() {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
    }

    @Test
    void the_secret_is_not_in_the_database_and_that_of_before_is_sealed_at_the_next_start() {
        var marie = personne();
        var secret = Totp.secret();
        facteurs.poserTotp(marie.id(), secret, 0);
        assertThat(enBase(marie)).isNotEqualTo(secret).hasSizeGreaterThan(secret.length);
        jdbc.sql("update comptes.totp set secret = :secret, cle = null where compte = :id")
                .param("secret", secret)
                .param("id", marie.id())
                .update();
        assertThat(facteurs.resceller()).isZero();
        assertThat(enBase(marie)).isNotEqualTo(secret);
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, Instant.now())))
                .isEqualTo(Reponse.ACCEPTE);
    }

    @Test
    void without_its_key_an_application_of_codes_opens_nothing_and_still_stands_in_the_way() {
        var marie = personne();
        var secret = Totp.secret();
        facteurs.poserTotp(marie.id(), secret, 0);
        jdbc.sql("update comptes.totp set cle = '0123456789abcdef' where compte = :id")
                .param("id", marie.id())
                .update();
        assertThat(facteurs.resceller()).isEqualTo(1);
        assertThat(secondFacteur.etat(marie.id()).demande()).isTrue();
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, Instant.now())))
                .isEqualTo(Reponse.REFUSE);
        jdbc.sql("delete from comptes.totp where compte = :id")
                .param("id", marie.id())
                .update();
    }

    private byte[] enBase(Compte compte) {
        return jdbc.sql("select secret from comptes.totp where compte = :id")
                .param("id", compte.id())
                .query(byte[].class)
                .single();
    }

    @Test
    void a_code_serves_once_and_an_older_one_no_more() {
        var marie = personne();
        var secret = Totp.secret();
        facteurs.poserTotp(marie.id(), secret, 0);
        var maintenant = Instant.now();
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, maintenant)))
                .isEqualTo(Reponse.ACCEPTE);
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, maintenant)))
                .isEqualTo(Reponse.REFUSE);
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, maintenant.minusSeconds(30))))
                .isEqualTo(Reponse.REFUSE);
    }

    @Test
    void five_wrong_codes_stop_even_the_right_one_for_a_while() {
        var marie = personne();
        var secret = Totp.secret();
        facteurs.poserTotp(marie.id(), secret, 0);
        for (int i = 0; i < SecondFacteur.ESSAIS; i++) {
            assertThat(secondFacteur.verifier(marie.id(), "000000x")).isEqualTo(Reponse.REFUSE);
        }
        assertThat(secondFacteur.verifier(marie.id(), Totp.code(secret, Instant.now())))
                .isEqualTo(Reponse.TROP_D_ESSAIS);
    }

    @Test
    void a_recovery_code_serves_once_however_it_is_typed() {
        var marie = personne();
        var secret = Totp.secret();
        var codes = secondFacteur.poser(marie.id(), secret, Totp.code(secret, Instant.now()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var saisi = codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(secondFacteur.verifier(marie.id(), saisi)).isEqualTo(Reponse.ACCEPTE_SECOURS);
        assertThat(secondFacteur.verifier(marie.id(), saisi)).isEqualTo(Reponse.REFUSE);
        assertThat(facteurs.codesRestants(marie.id())).isEqualTo(9);
    }

    @Test
    void the_password_alone_opens_nothing_when_there_is_a_second_factor() throws Exception {
        var marie = personne();
        var secret = Totp.secret();
        facteurs.poserTotp(marie.id(), secret, 0);
        var visite = visite();
        visite.connecter(marie).andExpect(redirectedUrl("/connexion/second-facteur"));
        visite.ouvrir("/mon-compte/securite").andExpect(redirectedUrl("/connexion"));
        visite.envoyer("/connexion/second-facteur", "code", "123").andExpect(status().isUnprocessableContent());
        visite.envoyer("/connexion/second-facteur", "code", Totp.code(secret, Instant.now()))
                .andExpect(status().is3xxRedirection());
        visite.ouvrir("/mon-compte/securite")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Une seconde preuve protège votre compte")));
    }

    @Test
    void without_a_first_step_the_second_one_leads_back() throws Exception {
        http.perform(get("/connexion/second-facteur")).andExpect(redirectedUrl("/connexion?expiree"));
        http.perform(post("/connexion/second-facteur").with(csrf()).param("code", "123456"))
                .andExpect(redirectedUrl("/connexion?expiree"));
        http.perform(post("/connexion/enrolement").with(csrf()).param("code", "123456"))
                .andExpect(redirectedUrl("/connexion?expiree"));
    }

    @Test
    void a_role_that_asks_for_it_sets_it_up_before_anything_opens() throws Exception {
        var ars = personne(Role.INSTRUCTEUR_ARS, Genre.REGION, "53");
        var visite = visite();
        visite.connecter(ars).andExpect(redirectedUrl("/connexion/enrolement"));
        visite.ouvrir("/mon-compte/securite").andExpect(redirectedUrl("/connexion"));
        visite.ouvrir("/connexion/enrolement").andExpect(content().string(containsString("Code QR")));
        var attente = (EnAttente) Objects.requireNonNull(visite.attribut("treille.attente"));
        var secret = Objects.requireNonNull(attente.secret());
        visite.envoyer("/connexion/enrolement", "code", Totp.code(secret, Instant.now()))
                .andExpect(content().string(containsString("Gardez ces codes de secours")));
        visite.ouvrir("/mon-compte/securite").andExpect(status().isOk());
        assertThat(secondFacteur.retirerTotp(ars.id())).isFalse();
    }

    @Test
    void the_qr_code_is_a_drawing_without_style_or_script() {
        var pose = Enrolement.de(Totp.secret(), "marie@exemple.fr");
        assertThat(pose.svg()).startsWith("<svg").doesNotContain("style=", "<script");
        assertThat(pose.adresse()).startsWith("otpauth://totp/Treille:marie%40exemple.fr?secret=");
    }
}
