package fr.treille.socle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.Constat.Gravite;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstatsReunisTest {
    static Constat constat(Gravite gravite, String code, String phrase) {
        return new Constat(gravite, code, phrase, "Texte de 2022", "Faire ceci.");
    }

    @Test
    void what_is_said_of_several_is_shown_once_and_none_is_lost() {
        var a = constat(Gravite.ALERTE, "V14", "A");
        var b = constat(Gravite.BLOQUANT, "V09", "B");
        var c = constat(Gravite.ALERTE, "V14", "C");
        assertThat(ConstatsReunis.reunir(List.of(a, b, c)))
                .containsExactly(new ConstatsReunis(a, List.of(c)), new ConstatsReunis(b, List.of()));
    }

    @Test
    void a_block_and_an_alert_of_the_same_rule_stay_apart() {
        var a = constat(Gravite.ALERTE, "V14", "A");
        var b = constat(Gravite.BLOQUANT, "V14", "A");
        assertThat(ConstatsReunis.reunir(List.of(a, b))).hasSize(2);
    }
}
