package fr.treille.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.comptes.jdbc.Droits;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database holds by itself, whoever writes.
@AvecDesPersonnes
@Transactional
class HabilitationsEnBaseTest {
    static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);

    @Autowired
    Comptes comptes;

    @Autowired
    Droits droits;

    @Autowired
    Comptoir comptoir;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Compte paul = new Compte(java.util.UUID.randomUUID(), "x@x", "x", "x", false);

    @BeforeEach
    void ouvrir() {
        paul = comptoir.compte("paul");
    }

    @Test
    void each_role_takes_the_kinds_of_perimeter_of_the_domain_and_no_other() {
        for (var role : Role.values()) {
            for (var genre : Genre.values()) {
                var h = new Habilitation(role, genre, genre == Genre.NATION ? "FR" : "x");
                if (role.genres().contains(genre)) comptes.habiliter(paul.id(), h, LUNDI);
                else refuse(h, LUNDI);
            }
        }
    }

    @Test
    void a_habilitation_holds_from_its_first_to_its_last_day() {
        accorder(LUNDI, LUNDI.plusDays(1));
        assertThat(tenues(LUNDI.minusDays(1))).isEmpty();
        assertThat(tenues(LUNDI)).hasSize(1);
        assertThat(tenues(LUNDI.plusDays(1))).hasSize(1);
        assertThat(tenues(LUNDI.plusDays(2))).isEmpty();
    }

    @Test
    void ended_at_once_or_suspended_it_opens_nothing() {
        accorder(LUNDI, null);
        jdbc.sql("update comptes.habilitation set suspendue_le = now() where compte = :c")
                .param("c", paul.id())
                .update();
        assertThat(tenues(LUNDI)).isEmpty();
        jdbc.sql("update comptes.habilitation set suspendue_le = null where compte = :c")
                .param("c", paul.id())
                .update();
        assertThat(tenues(LUNDI)).hasSize(1);
        comptoir.retirer(paul);
        assertThat(tenues(LUNDI)).isEmpty();
    }

    @Test
    void the_same_role_in_the_same_perimeter_never_overlaps_itself() {
        accorder(LUNDI, LUNDI.plusDays(9));
        assertThat(comptes.habiliter(paul.id(), habilitation("53"), LUNDI.plusDays(9)))
                .isFalse();
        accorder(LUNDI.plusDays(10), null);
        comptes.habiliter(paul.id(), habilitation("94"), LUNDI);
        comptoir.retirer(paul);
        accorder(LUNDI, null);
    }

    @Test
    void every_change_is_counted_whoever_makes_it() {
        var avant = droits.version(paul.id()).orElseThrow();
        comptes.habiliter(paul.id(), habilitation("53"), LUNDI);
        assertThat(droits.version(paul.id())).contains(avant + 1);
        comptoir.retirer(paul);
        assertThat(droits.version(paul.id())).contains(avant + 2);
        jdbc.sql("update comptes.compte set ferme_le = now() where id = :c")
                .param("c", paul.id())
                .update();
        assertThat(droits.version(paul.id())).isEmpty();
    }

    private List<Droits.Detenue> tenues(LocalDate jour) {
        return droits.detenues(paul.id(), jour);
    }

    private static Habilitation habilitation(String region) {
        return new Habilitation(Role.INSTRUCTEUR_ARS, Genre.REGION, region);
    }

    private void accorder(LocalDate du, @org.jspecify.annotations.Nullable LocalDate au) {
        comptes.habiliter(paul.id(), habilitation("53"), du);
        jdbc.sql("update comptes.habilitation set au = cast(:au as date) where compte = :c and du = :du and"
                        + " terminee_le is null")
                .param("au", au)
                .param("c", paul.id())
                .param("du", du)
                .update();
    }

    private void refuse(Habilitation h, LocalDate du) {
        var essai = new TransactionTemplate(transactions);
        essai.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        assertThatThrownBy(() -> essai.executeWithoutResult(_ -> comptes.habiliter(paul.id(), h, du)))
                .as("%s", h)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
