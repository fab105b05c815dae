package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MotsDePasseTest {
    final MotsDePasse regles = new MotsDePasse(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());

    @ParameterizedTest
    @ValueSource(strings = {"vigne haute froide", "Kdj4!sPq2mZw", "cheval agrafe batterie juste", "éàüñ ruche ombrée"})
    void twelve_characters_of_any_kind_are_enough(String motDePasse) {
        assertThat(refus(motDePasse)).isEmpty();
    }

    @Test
    void eleven_characters_are_not_and_a_hundred_and_twenty_nine_are_too_many() {
        assertThat(refus("Kdj4!sPq2mZ")).singleElement().asString().contains("11 caractères");
        assertThat(refus("vigne haute ".repeat(11).substring(0, 128))).isEmpty();
        assertThat(refus("v".repeat(129))).singleElement().asString().contains("128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "azertyuiop12",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaa",
                "iloveyou1234",
                "p4ssw0rdp4ssw0rd",
                "motdepasse12"
            })
    void what_everybody_tries_first_is_refused(String motDePasse) {
        assertThat(refus(motDePasse)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie.lenormand",
                "MarieLenormand",
                "lenormand2026!",
                "marie.lenormand@exemple.fr",
                "Lenormand-Marie1"
            })
    void the_name_or_the_address_of_the_person_is_refused(String motDePasse) {
        assertThat(refus(motDePasse)).isNotEmpty();
    }

    @Test
    void a_name_inside_a_long_phrase_is_no_matter() {
        assertThat(refus("marie range douze tuiles au grenier")).isEmpty();
    }

    @Test
    void the_longest_password_is_judged_at_once() {
        assertThat(refus("abcABC123!?é ".repeat(9) + "abcdefghij")).hasSizeLessThan(2);
    }

    private List<String> refus(String motDePasse) {
        return regles.refus(motDePasse, "marie.lenormand@exemple.fr", "Marie Lenormand");
    }
}
