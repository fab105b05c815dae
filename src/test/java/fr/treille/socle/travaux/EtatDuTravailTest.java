package fr.treille.socle.travaux;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.travaux.EtatDuTravail.Etat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EtatDuTravailTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0     | 36000 | 60  | 0 sur 36 000 (0 %)",
                "12000 | 36000 | 3   | 12 000 sur 36 000 (33 %)",
                "12000 | 36000 | 20  | 12 000 sur 36 000 (33 %), encore moins d’une minute",
                "12000 | 36000 | 65  | 12 000 sur 36 000 (33 %), encore 2 minutes environ",
                "36000 | 36000 | 300 | 36 000 sur 36 000 (100 %)"
            })
    void what_is_left_is_said_once_it_can_be_guessed(long fait, long total, long secondes, String avancement) {
        assertThat(en(fait, total, secondes).avancement().replace('\u202f', ' ').replace('\u00a0', ' '))
                .isEqualTo(avancement);
    }

    @Test
    void without_a_total_only_what_is_done_is_said() {
        assertThat(en(0, null, 10).avancement()).isEmpty();
        assertThat(en(1200, null, 10).avancement()).isEqualTo("1\u202f200");
        assertThat(en(1200, null, 10).centiemes()).isNull();
    }

    @Test
    void the_live_region_speaks_four_times_in_a_run() {
        assertThat(en(26, 100L, 10).annonce())
                .isEqualTo(en(49, 100L, 20).annonce())
                .contains("25");
    }

    private static EtatDuTravail en(long fait, @Nullable Long total, long secondes) {
        return new EtatDuTravail(
                new UUID(0, 1), "essai", "Essai", Etat.EN_COURS, fait, total, "Lecture", null, false, secondes);
    }
}
