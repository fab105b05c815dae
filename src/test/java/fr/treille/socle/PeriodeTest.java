package fr.treille.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodeTest {
    private static final LocalDate PREMIER = LocalDate.of(2026, 3, 1);
    private static final LocalDate DERNIER = LocalDate.of(2026, 3, 31);
    private static final Periode MARS = new Periode(PREMIER, DERNIER);

    @Test
    void its_first_and_its_last_day_belong_to_it() {
        assertThat(MARS.contient(PREMIER)).isTrue();
        assertThat(MARS.contient(DERNIER)).isTrue();
        assertThat(MARS.contient(PREMIER.minusDays(1))).isFalse();
        assertThat(MARS.contient(DERNIER.plusDays(1))).isFalse();
    }

    @Test
    void without_an_end_it_lasts() {
        assertThat(Periode.depuis(PREMIER).contient(PREMIER.plusYears(200))).isTrue();
        assertThat(Periode.jusquAu(DERNIER).contient(PREMIER.minusYears(200))).isTrue();
        assertThat(Periode.TOUJOURS.couvre(MARS)).isTrue();
        assertThat(MARS.couvre(Periode.depuis(PREMIER))).isFalse();
    }

    @Test
    void two_periods_that_share_one_day_overlap() {
        assertThat(MARS.chevauche(Periode.depuis(DERNIER))).isTrue();
        assertThat(MARS.chevauche(Periode.depuis(DERNIER.plusDays(1)))).isFalse();
        assertThat(MARS.commune(Periode.depuis(DERNIER))).contains(new Periode(DERNIER, DERNIER));
    }

    @Test
    void it_never_ends_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Periode(DERNIER, PREMIER));
        assertThatIllegalArgumentException().isThrownBy(() -> MARS.close(DERNIER.plusDays(1)));
        assertThat(Periode.depuis(PREMIER).close(DERNIER)).isEqualTo(MARS);
    }

    @Test
    void it_is_said_in_french() {
        assertThat(MARS).hasToString("du 1er\u00a0mars\u00a02026 au 31\u00a0mars\u00a02026");
        assertThat(Periode.depuis(PREMIER)).hasToString("depuis le 1er\u00a0mars\u00a02026");
        assertThat(Periode.jusquAu(DERNIER)).hasToString("jusqu’au 31\u00a0mars\u00a02026");
    }

    @Property
    void what_two_periods_share_is_what_both_contain(
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 20) int duree,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 20) int autreDuree,
            @ForAll @IntRange(max = 60) int jour) {
        var une = new Periode(PREMIER.plusDays(a), PREMIER.plusDays(a + duree));
        var autre = new Periode(PREMIER.plusDays(b), PREMIER.plusDays(b + autreDuree));
        var choisi = PREMIER.plusDays(jour);
        assertThat(une.commune(autre).map(p -> p.contient(choisi)).orElse(false))
                .isEqualTo(une.contient(choisi) && autre.contient(choisi));
        assertThat(une.commune(autre)).isEqualTo(autre.commune(une));
    }
}
