package fr.treille.socle.travaux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.travaux.EtatDuTravail.Etat;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "treille.travaux.battement=200ms")
@Import(TravauxTest.Chantiers.class)
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class TravauxTest {
    private static final Lecteur CLAIRE = new Lecteur(UUID.randomUUID(), "claire@exemple.invalid", "Claire", List.of());
    private static final Lecteur PAUL = new Lecteur(UUID.randomUUID(), "paul@exemple.invalid", "Paul", List.of());

    @Autowired
    Travaux travaux;

    @Autowired
    Chantier chantier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource base;

    @Autowired
    Execution execution;

    @Autowired
    Ordonnanceur ordonnanceur;

    @BeforeEach
    void ouvrir() {
        chantier.fermer();
    }

    @AfterEach
    void terminer() {
        chantier.ouvrir();
        attendre(() -> jdbc.sql("select count(*) from socle.scheduled_tasks where task_name = 'essai.chantier'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    @Test
    void progress_is_seen_while_the_transaction_of_the_job_is_open() throws Exception {
        var id = lancer("a");
        attendre(() -> etat(id).fait() == 1);
        assertThat(etat(id))
                .extracting(EtatDuTravail::etat, EtatDuTravail::total, EtatDuTravail::phrase)
                .containsExactly(Etat.EN_COURS, 3L, "Premier tiers");
        assertThat(etat(id).avancement()).startsWith("1 sur 3 (33\u00a0%)");
        chantier.ouvrir();
        attendre(() -> etat(id).etat() == Etat.FINI);
        assertThat(etat(id).phrase()).isEqualTo("Chantier a fini par la maison.");
        assertThat(etat(id).adresse()).isEqualTo("/essai/a");
        assertThat(etat(id).centiemes()).isEqualTo(100);
        assertThat(jdbc.sql("select resultat ->> 'nom' from socle.travail where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("a");
    }

    @Test
    void a_job_stops_when_asked_and_nothing_of_it_stays() {
        var id = lancer("b");
        attendre(() -> etat(id).etat() == Etat.EN_COURS && etat(id).fait() == 1);
        assertThat(comme(CLAIRE, () -> travaux.annuler(id)).annulationDemandee())
                .isTrue();
        attendre(() -> etat(id).etat() == Etat.ANNULE);
    }

    @Test
    void whatever_its_end_a_job_puts_its_things_away_once() {
        ordonnanceur.stop();
        var jamaisCommence = lancer("jamais");
        comme(CLAIRE, () -> travaux.annuler(jamaisCommence));
        ordonnanceur.start();
        var arrete = lancer("arrete");
        attendre(() -> etat(arrete).fait() == 1);
        assertThat(chantier.ranges("arrete")).isZero();
        comme(CLAIRE, () -> travaux.annuler(arrete));
        chantier.ouvrir();
        lancer("fini");
        lancer("defaut");
        for (var nom : List.of("jamais", "arrete", "fini", "defaut")) {
            attendre(() -> chantier.ranges(nom) == 1);
        }
        assertThat(chantier.executions("jamais")).isZero();
    }

    @Test
    void two_clicks_at_once_do_the_work_once() throws Exception {
        try (var clics = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<UUID>> demandes = IntStream.range(0, 8)
                    .<Callable<UUID>>mapToObj(_ -> () -> lancer("c"))
                    .toList();
            var ids = clics.invokeAll(demandes).stream().map(f -> f.resultNow()).distinct();
            assertThat(ids).hasSize(1);
        }
        chantier.ouvrir();
        attendre(() -> !travaux.dernier("essai.chantier").orElseThrow().vivant());
        assertThat(chantier.executions("c")).isEqualTo(1);
        var nouveau = lancer("c");
        attendre(() -> etat(nouveau).etat() == Etat.FINI);
    }

    @Test
    void nothing_runs_when_the_act_that_asked_is_rolled_back() throws Exception {
        chantier.ouvrir();
        transaction.executeWithoutResult(t -> {
            lancer("retire");
            t.setRollbackOnly();
        });
        Thread.sleep(1500);
        assertThat(chantier.executions("retire")).isZero();
    }

    @Test
    void a_defect_is_said_without_its_detail_and_a_cause_that_can_be_cured_as_it_stands() {
        var defaut = lancer("defaut");
        var impossible = lancer("impossible");
        var disque = lancer("disque");
        for (var id : List.of(defaut, impossible, disque)) attendre(() -> etat(id).etat() == Etat.ECHOUE);
        assertThat(etat(defaut).phrase())
                .contains("imprévue")
                .contains(defaut.toString().substring(0, 8));
        assertThat(etat(impossible).phrase()).isEqualTo("Le fichier est vide.");
        assertThat(etat(disque).phrase()).startsWith("Il n'y a plus de place sur le disque");
    }

    @Test
    void a_job_is_seen_by_who_asked_and_by_the_national_administrator() {
        var id = lancer("d");
        assertThat(comme(Acces.MAISON, () -> travaux.etat(id)).libelle()).isEqualTo("Chantier d");
        assertThatThrownBy(() -> comme(PAUL, () -> travaux.etat(id))).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> comme(PAUL, () -> travaux.annuler(id))).isInstanceOf(Introuvable.class);
        assertThat(etat(id).annulationDemandee()).isFalse();
    }

    @Test
    void a_job_whose_process_died_is_taken_up_again() {
        ordonnanceur.stop();
        var id = lancer("mort");
        mourirEnCours(id);
        chantier.ouvrir();
        ordonnanceur.commencer();
        attendre(() -> etat(id).etat() == Etat.FINI);
        assertThat(jdbc.sql("select tentatives from socle.travail where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_instance_that_was_only_slow_keeps_its_job() throws Exception {
        var id = lancer("lent");
        attendre(() -> etat(id).fait() == 1);
        var autre = new Ordonnanceur(base, fournir(chantier), fournir(), execution, Duration.ofMillis(200));
        autre.commencer();
        try {
            for (int i = 0; i < 10; i++) {
                mourirEnCours(id);
                Thread.sleep(200);
            }
            assertThat(chantier.executions("lent")).isEqualTo(1);
            chantier.ouvrir();
            attendre(() -> etat(id).etat() == Etat.FINI);
            assertThat(chantier.executions("lent")).isEqualTo(1);
        } finally {
            autre.stop();
        }
    }

    @Test
    void a_server_that_stops_gives_its_job_back() {
        var id = lancer("rendu");
        attendre(() -> etat(id).fait() == 1);
        ordonnanceur.stop();
        assertThat(etat(id).etat()).isEqualTo(Etat.EN_COURS);
        chantier.ouvrir();
        ordonnanceur.commencer();
        attendre(() -> etat(id).etat() == Etat.FINI);
        assertThat(chantier.executions("rendu")).isEqualTo(2);
    }

    @Test
    void two_instances_share_the_jobs_and_do_each_once() {
        chantier.ouvrir();
        var autre = new Ordonnanceur(base, fournir(chantier), fournir(), execution, Duration.ofMillis(200));
        autre.commencer();
        try {
            var ids = IntStream.range(0, 30).mapToObj(i -> lancer("lot" + i)).toList();
            attendre(() -> ids.stream().allMatch(id -> etat(id).etat() == Etat.FINI));
            assertThat(IntStream.range(0, 30).map(i -> chantier.executions("lot" + i)))
                    .containsOnly(1);
        } finally {
            autre.stop();
        }
    }

    /// The row of a job as the process that ran it leaves it when it dies.
    private void mourirEnCours(UUID id) {
        jdbc.sql("""
            update socle.scheduled_tasks
               set picked = true, picked_by = 'morte', last_heartbeat = now() - interval '1 hour',
                   version = version + 1
             where task_instance = :id
            """).param("id", id.toString()).update();
        jdbc.sql("""
            update socle.travail
               set etat = 'EN_COURS', tentatives = greatest(tentatives, 1), commence_le = now()
             where id = :id
            """).param("id", id).update();
    }

    private UUID lancer(String nom) {
        return comme(CLAIRE, () -> travaux.lancer(chantier, new Chantier.Plan(nom), "Chantier " + nom, "essai." + nom));
    }

    private EtatDuTravail etat(UUID id) {
        return comme(CLAIRE, () -> travaux.etat(id));
    }

    private static void attendre(Callable<Boolean> vrai) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(50))
                .until(vrai);
    }

    private static <T> T comme(Lecteur lecteur, Supplier<T> acte) {
        Acces.LecteurConnecte connecte = () -> lecteur;
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(connecte, "", lecteur.autorites()));
        SecurityContextHolder.setContext(contexte);
        try {
            return acte.get();
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    @SafeVarargs
    private static <T> ObjectProvider<T> fournir(T... pieces) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(pieces);
            }
        };
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Chantiers {
        @Bean
        Chantier chantier(TransactionTemplate transaction, JdbcClient jdbc) {
            return new Chantier(transaction, jdbc);
        }
    }
}
