package fr.treille.diagnostic;

import static fr.treille.diagnostic.Questions.ECHELLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What is true of every set of answers.
class ProprietesDesNiveauxTest {
    private static final int QUESTIONS = 6;
    private static final VersionDeQuestionnaire VERSION = Questions.version(
            1,
            IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> "une;q%d;ECHELLE;ESSMS;3;%s;2;Un geste;%d".formatted(i, ECHELLE, i))
                    .toArray(String[]::new));

    @Property
    void a_level_stays_between_one_and_five(@ForAll @Size(QUESTIONS) List<@IntRange(max = 4) Integer> reponses) {
        assertThat(niveau(reponses)).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
    }

    @Property
    void a_better_answer_never_lowers_a_level(
            @ForAll @Size(QUESTIONS) List<@IntRange(max = 4) Integer> reponses,
            @ForAll @IntRange(max = QUESTIONS - 1) int laquelle) {
        var mieux = new ArrayList<>(reponses);
        mieux.set(laquelle, Math.min(4, reponses.get(laquelle) + 1));
        assertThat(niveau(mieux)).isGreaterThanOrEqualTo(niveau(reponses));
    }

    @Property
    void three_steps_at_most_each_of_them_missing(@ForAll @Size(QUESTIONS) List<@IntRange(max = 4) Integer> reponses) {
        var bilan = bilan(reponses);
        assertThat(bilan.etapes()).hasSize((int)
                Math.min(3, reponses.stream().filter(r -> r < 2).count()));
        assertThat(bilan.manques()).containsAll(bilan.etapes());
    }

    private static BigDecimal niveau(List<Integer> reponses) {
        return java.util.Objects.requireNonNull(bilan(reponses).niveaux().get(Domaine.INFRASTRUCTURES));
    }

    private static Bilan bilan(List<Integer> reponses) {
        var dites = new ArrayList<String>();
        for (int i = 0; i < QUESTIONS; i++) {
            dites.add("q" + i);
            dites.add(reponses.get(i).toString());
        }
        return Bilan.de(Questions.essms(VERSION, dites.toArray(String[]::new)), Sujet.Genre.ESSMS);
    }
}
