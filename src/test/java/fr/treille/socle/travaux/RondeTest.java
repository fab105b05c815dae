package fr.treille.socle.travaux;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.socle.securite.Acces;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(RondeTest.Guet.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RondeTest {
    @Autowired
    Guet guet;

    @Test
    void a_round_comes_again_in_the_name_of_the_house_even_after_it_failed() {
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> guet.tours.get() >= 3);
        assertThat(guet.maison).isTrue();
    }

    static class Guet implements Ronde {
        final AtomicInteger tours = new AtomicInteger();
        volatile boolean maison;

        @Override
        public String genre() {
            return "essai.guet";
        }

        @Override
        public Schedule quand() {
            return FixedDelay.ofMillis(100);
        }

        @Override
        public void faire(Suivi suivi) throws Exception {
            maison = Acces.exige().equals(Acces.MAISON);
            if (tours.incrementAndGet() == 1) throw new Exception("First round fails");
        }
    }
}
