package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.treille.comptes.authentification.FileDeVerification.TropDAttente;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The order of the checks, with one worker that the test holds.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileDeVerificationTest {
    final FileDeVerification file = new FileDeVerification(1);
    final ExecutorService visiteurs = Executors.newVirtualThreadPerTaskExecutor();
    final CountDownLatch barriere = new CountDownLatch(1);
    final List<String> ordre = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void fermer() {
        barriere.countDown();
        visiteurs.shutdownNow();
        file.destroy();
    }

    @Test
    void the_first_check_of_a_source_goes_before_the_second_of_another() throws Exception {
        occuper();
        for (int i = 0; i < 5; i++) demander("bruyant");
        var juste = demander("calme");
        barriere.countDown();
        juste.get();
        assertThat(ordre.indexOf("calme")).isLessThanOrEqualTo(1);
    }

    @Test
    void a_source_may_have_ten_checks_waiting_and_is_told_at_once_beyond() throws Exception {
        occuper();
        for (int i = 0; i < FileDeVerification.PAR_SOURCE; i++) demander("bruyant");
        assertThatThrownBy(() -> file.passer("bruyant", () -> true)).isInstanceOf(TropDAttente.class);
        var juste = demander("calme");
        barriere.countDown();
        assertThat(juste.get()).isTrue();
    }

    @Test
    void a_hundred_at_once_from_one_source_leave_the_queue_short() throws Exception {
        occuper();
        var refuses = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 100; i++) {
            refuses.add(visiteurs.submit(() -> {
                try {
                    return file.passer("bruyant", () -> true);
                } catch (TropDAttente e) {
                    return false;
                }
            }));
        }
        await().until(() -> refuses.stream().filter(Future::isDone).count() == 100 - FileDeVerification.PAR_SOURCE);
        assertThat(file.attente()).isEqualTo(FileDeVerification.PAR_SOURCE);
    }

    @Test
    void a_source_that_waited_comes_back_as_if_new() throws Exception {
        barriere.countDown();
        for (int i = 0; i < 3 * FileDeVerification.PAR_SOURCE; i++)
            assertThat(file.passer("habitué", () -> true)).isTrue();
    }

    private void occuper() {
        var pris = new CountDownLatch(1);
        visiteurs.submit(() -> file.passer("le premier", () -> {
            pris.countDown();
            barriere.await();
            return true;
        }));
        await().until(() -> pris.getCount() == 0);
    }

    /// Returns once the check is in the queue.
    private Future<Boolean> demander(String source) {
        int avant = file.attente();
        var tour = visiteurs.submit(() -> file.passer(source, () -> ordre.add(source)));
        await().until(() -> file.attente() == avant + 1);
        return tour;
    }
}
