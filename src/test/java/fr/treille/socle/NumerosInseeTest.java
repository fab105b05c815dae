package fr.treille.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumerosInseeTest {
    @ParameterizedTest
    @ValueSource(strings = {"732829320", "732 829 320", "356.000.000"})
    void a_siren_ends_with_its_key(String saisie) {
        assertThat(Siren.lire(saisie)).map(Siren::numero).contains(saisie.replaceAll("[ .]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "73282932", "7328293200", "73282932O", "", "٧٣٢٨٢٩٣٢٠"})
    void anything_else_is_not_a_siren(String saisie) {
        assertThat(Siren.lire(saisie)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren(saisie));
    }

    @Test
    void a_siret_begins_with_the_siren_of_its_legal_person() {
        assertThat(Siret.lire("732 829 320 00074")).map(Siret::siren).contains(new Siren("732829320"));
        assertThat(Siret.lire("73282932000075")).isEmpty();
    }

    @Test
    void a_key_that_holds_does_not_save_a_siren_that_is_false() {
        assertThat(Siret.lire("73282932100073")).isEmpty();
    }

    /// Its head office has the Luhn key, most of its establishments a sum that five divides.
    @Test
    void the_establishments_of_la_poste_have_a_rule_of_their_own() {
        assertThat(Siret.lire("35600000000048")).isPresent();
        assertThat(Siret.lire("35600000049837")).isPresent();
        assertThat(Siret.lire("35600000049838")).isEmpty();
    }

    @Property
    void one_digit_changed_is_always_seen(
            @ForAll @IntRange(max = 99_999_999) int debut,
            @ForAll @IntRange(max = 8) int rang,
            @ForAll @IntRange(min = 1, max = 9) int ecart) {
        var siren = complet("%08d".formatted(debut));
        char autre = (char) ('0' + (siren.charAt(rang) - '0' + ecart) % 10);
        assertThat(Siren.lire(siren)).isPresent();
        assertThat(Siren.lire(siren.substring(0, rang) + autre + siren.substring(rang + 1)))
                .isEmpty();
    }

    private static String complet(String debut) {
        for (char cle = '0'; cle <= '9'; cle++) if (Luhn.juste(debut + cle)) return debut + cle;
        throw new AssertionError(debut);
    }
}
