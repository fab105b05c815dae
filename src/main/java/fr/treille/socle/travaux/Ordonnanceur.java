package fr.treille.socle.travaux;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.treille.socle.securite.Acces;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes the jobs that wait, once the server answers; a command takes none. Each kind is a task of its own, so an
/// instance leaves those that it does not know to the others.
@Component
@ConditionalOnProperty(name = "treille.commande", havingValue = "false", matchIfMissing = true)
class Ordonnanceur implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Ordonnanceur.class);
    private static final int A_LA_FOIS = 4;
    /// Missed heartbeats after which an instance is believed dead.
    private static final int BATTEMENTS_MANQUES = 4;

    private final DataSource base;
    private final ObjectProvider<Travail<?>> travaux;
    private final ObjectProvider<Ronde> rondes;
    private final Execution execution;
    private final Duration battement;
    private final String instance = "%s-%d-%s"
            .formatted(
                    new SchedulerName.Hostname().getName(),
                    ProcessHandle.current().pid(),
                    UUID.randomUUID().toString().substring(0, 4));
    private volatile @Nullable Scheduler ordonnanceur;
    private volatile boolean prete;

    Ordonnanceur(
            DataSource base,
            ObjectProvider<Travail<?>> travaux,
            ObjectProvider<Ronde> rondes,
            Execution execution,
            @Value("${treille.travaux.battement:5s}") Duration battement) {
        this.base = base;
        this.travaux = travaux;
        this.rondes = rondes;
        this.execution = execution;
        this.battement = battement;
    }

    @EventListener(ApplicationReadyEvent.class)
    void commencer() {
        prete = true;
        start();
    }

    /// Does nothing until the whole application is ready; then takes jobs, again after a [#stop].
    @Override
    public synchronized void start() {
        if (!prete || ordonnanceur != null) return;
        List<Task<?>> taches = travaux.stream().<Task<?>>map(this::tache).toList();
        var nouveau = Scheduler.create(base, taches)
                .startTasks(rondes.stream().map(Ordonnanceur::tache).toList())
                .tableName(Travaux.TABLE)
                .schedulerName(new SchedulerName.Fixed(instance))
                .threads(A_LA_FOIS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(battement)
                .missedHeartbeatsLimit(BATTEMENTS_MANQUES)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.DEBUG, false)
                .build();
        ordonnanceur = nouveau;
        nouveau.start();
    }

    private Task<Void> tache(Travail<?> travail) {
        return Tasks.oneTime(travail.genre(), Void.class)
                .onFailure(
                        (fin, suite) -> suite.reschedule(fin, fin.getTimeDone().plus(battement)))
                .onDeadExecutionRevive()
                .execute((tache, contexte) -> {
                    try {
                        execution.executer(
                                travail,
                                UUID.fromString(tache.getId()),
                                instance,
                                () -> contexte.getSchedulerState().isShuttingDown());
                    } catch (SQLException e) {
                        throw new IllegalStateException("Job %s lost the database".formatted(tache.getId()), e);
                    }
                });
    }

    private static RecurringTask<Void> tache(Ronde ronde) {
        return Tasks.recurring(ronde.genre(), ronde.quand()).execute((_, contexte) -> {
            try {
                Acces.commeLaMaison(() -> {
                    faire(ronde, () -> contexte.getSchedulerState().isShuttingDown());
                    return ronde;
                });
            } catch (TravailAnnule rendue) {
                LOG.debug("Ronde {} interrompue", ronde.genre());
            } catch (RuntimeException defaut) {
                LOG.error("Ronde {} échouée", ronde.genre(), defaut);
            }
        });
    }

    private static void faire(Ronde ronde, BooleanSupplier serveurQuiSArrete) {
        try {
            ronde.faire(new Suivi() {
                @Override
                public void progres(long fait, @Nullable Long total, String phrase) {}

                @Override
                public void verifierAnnulation() {
                    if (serveurQuiSArrete.getAsBoolean()) throw new TravailAnnule();
                }
            });
        } catch (RuntimeException defaut) {
            throw defaut;
        } catch (Exception defaut) {
            throw new IllegalStateException(defaut);
        }
    }

    @Override
    public synchronized void stop() {
        var ancien = ordonnanceur;
        if (ancien != null) ancien.stop();
        ordonnanceur = null;
    }

    @Override
    public boolean isRunning() {
        return ordonnanceur != null;
    }
}
