package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.base.DemarrageImpossible;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoffreTest {
    private static final byte[] SECRET = "vingt octets secrets".getBytes(StandardCharsets.US_ASCII);
    private static final String ANCIENNE = cle(1);
    private static final String NOUVELLE = cle(2);

    @Test
    void what_is_sealed_shows_nothing_and_opens_again() {
        var coffre = new Coffre(ANCIENNE);
        var scelle = coffre.sceller(SECRET, "totp:marie");
        assertThat(new String(scelle.octets(), StandardCharsets.ISO_8859_1)).doesNotContain("secrets");
        assertThat(coffre.ouvrir(scelle, "totp:marie")).hasValue(SECRET);
        assertThat(coffre.sceller(SECRET, "totp:marie").octets()).isNotEqualTo(scelle.octets());
    }

    @Test
    void copied_to_another_account_or_changed_by_one_bit_it_is_refused() {
        var coffre = new Coffre(ANCIENNE);
        var scelle = coffre.sceller(SECRET, "totp:marie");
        assertThatThrownBy(() -> coffre.ouvrir(scelle, "totp:paul")).isInstanceOf(IllegalStateException.class);
        scelle.octets()[20] ^= 1;
        assertThatThrownBy(() -> coffre.ouvrir(scelle, "totp:marie")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_key_before_the_old_one_seals_and_both_open() {
        var scelle = new Coffre(ANCIENNE).sceller(SECRET, "x");
        var tournant = new Coffre(NOUVELLE + "\n" + ANCIENNE);
        assertThat(tournant.ouvrir(scelle, "x")).hasValue(SECRET);
        assertThat(tournant.sceller(SECRET, "x").cle()).isEqualTo(new Coffre(NOUVELLE).cle());
        assertThat(new Coffre(NOUVELLE).ouvrir(scelle, "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas du base64 !", "dHJvcCBjb3VydA=="})
    void a_key_that_is_not_one_stops_the_start_with_a_sentence(String donnee) {
        assertThatThrownBy(() -> new Coffre(donnee))
                .isInstanceOf(DemarrageImpossible.class)
                .hasMessageContaining("TREILLE_CLE");
    }

    private static String cle(int graine) {
        var octets = new byte[32];
        octets[0] = (byte) graine;
        return Base64.getEncoder().encodeToString(octets);
    }
}
