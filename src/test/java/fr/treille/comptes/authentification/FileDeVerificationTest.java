package fr.treille.comptes.authentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.FileDeVerification.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who goes first, on two processors: every attempt waits until the test lets it end.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileDeVerificationTest {
    static final Tentative JUSTE =
            new Tentative.Reconnue(new Compte(UUID.randomUUID(), "m@exemple.fr", "M", "", false));
    static final Tentative FAUX = new Tentative.Inconnue();

    final FileDeVerification file = new FileDeVerification(2);
    final ExecutorService visiteurs = Executors.newVirtualThreadPerTaskExecutor();
    final CountDownLatch barriere = new CountDownLatch(1);
    final List<String> commences = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void fermer() {
        barriere.countDown();
        visiteurs.shutdownNow();
        file.destroy();
    }

    @Test
    void a_right_password_is_looked_at_while_the_wrong_ones_of_another_network_wait() throws Exception {
        cent("attaque", "marie");
        assertThat(commences).hasSize(1);
        var juste = visiteurs.submit(() -> file.passer(new Source("bureau", "marie", false), () -> JUSTE));
        assertThat(juste.get()).as("before any wrong one has ended").isEqualTo(JUSTE);
        var memeReseau = visiteurs.submit(() -> file.passer(new Source("attaque", "paul", false), () -> JUSTE));
        assertThat(memeReseau.get()).as("for another account").isEqualTo(JUSTE);
        assertThat(commences).hasSize(1);
    }

    @Test
    void who_has_just_been_wrong_leaves_one_processor_to_the_others() throws Exception {
        for (int i = 0; i < 3; i++) file.passer(new Source("attaque" + i, "marie", false), () -> FAUX);
        for (int i = 0; i < 3; i++) demander(file, new Source("attaque" + i, "marie", false));
        await().until(() -> file.attente() == 2 && commences.size() == 1);
        assertThat(visiteurs
                        .submit(() -> file.passer(new Source("bureau", "marie", false), () -> JUSTE))
                        .get())
                .isEqualTo(JUSTE);
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before_it() {
        var source = new Source("bureau", "marie", false);
        file.passer(source, () -> FAUX);
        file.passer(source, () -> JUSTE);
        cent("attaque", "marie");
        assertThat(file.passer(source, () -> JUSTE)).isEqualTo(JUSTE);
    }

    @Test
    void a_known_browser_then_the_first_attempt_of_a_network_go_before_all_others() throws Exception {
        var seule = new FileDeVerification(1);
        demander(seule, new Source("le premier", "a", false));
        await().until(() -> commences.size() == 1);
        for (int i = 0; i < 3; i++) demander(seule, new Source("tous les comptes", "compte" + i, false));
        await().until(() -> seule.attente() == 3);
        demander(seule, new Source("bureau", "c", false));
        await().until(() -> seule.attente() == 4);
        demander(seule, new Source("navigateur", "c", true));
        await().until(() -> seule.attente() == 5);
        barriere.countDown();
        await().until(() -> commences.size() == 6);
        assertThat(commences)
                .containsExactly(
                        "le premier",
                        "navigateur",
                        "tous les comptes",
                        "bureau",
                        "tous les comptes",
                        "tous les comptes");
        seule.destroy();
    }

    @Test
    void a_hundred_at_once_leave_the_queue_short_and_the_rest_is_told_at_once() {
        var essais = cent("attaque", "marie");
        assertThat(essais.stream().filter(Future::isDone).map(Future::resultNow))
                .hasSize(100 - FileDeVerification.PAR_RESEAU_ET_COMPTE)
                .allMatch(Tentative.Attendre.class::isInstance);
        assertThat(file.attente()).isEqualTo(FileDeVerification.PAR_RESEAU_ET_COMPTE - 1);
    }

    @Test
    void a_network_that_waited_comes_back_as_if_new() {
        barriere.countDown();
        for (int i = 0; i < 3 * FileDeVerification.PAR_RESEAU_ET_COMPTE; i++) {
            assertThat(file.passer(new Source("bureau", "marie", false), () -> JUSTE))
                    .isEqualTo(JUSTE);
        }
    }

    /// A hundred wrong passwords at once; returns when one is looked at and all the others wait or are refused.
    private List<Future<Tentative>> cent(String reseau, String compte) {
        var essais = new ArrayList<Future<Tentative>>();
        for (int i = 0; i < 100; i++) essais.add(demander(file, new Source(reseau, compte, false)));
        await().until(() ->
                essais.stream().filter(Future::isDone).count() == 100 - FileDeVerification.PAR_RESEAU_ET_COMPTE
                        && commences.size() == 1);
        return essais;
    }

    private Future<Tentative> demander(FileDeVerification file, Source source) {
        return visiteurs.submit(() -> file.passer(source, () -> {
            commences.add(source.reseau());
            barriere.await();
            return FAUX;
        }));
    }
}
