package fr.treille.socle.travaux;

import fr.treille.socle.securite.Acces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A job that goes to its first third, then waits for its gate inside its transaction.
class Chantier implements Travail<Chantier.Plan> {
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ConcurrentHashMap<String, Integer> executions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> ranges = new ConcurrentHashMap<>();
    private volatile boolean ouvert;

    Chantier(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    record Plan(String nom) {}

    @Override
    public String genre() {
        return "essai.chantier";
    }

    @Override
    public Class<Plan> parametres() {
        return Plan.class;
    }

    @Override
    public Bilan executer(Plan plan, Suivi suivi) {
        executions.merge(plan.nom(), 1, Integer::sum);
        if (plan.nom().equals("defaut")) throw new IllegalStateException("detail for the journal alone");
        if (plan.nom().equals("disque")) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        if (plan.nom().equals("impossible")) throw new TravailImpossible("Le fichier est vide.");
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_current_xact_id()").query(String.class).single();
            suivi.progres(1, 3L, "Premier tiers");
            while (!ouvert) {
                suivi.verifierAnnulation();
                sieste();
            }
            suivi.progres(2, 3L, "Deuxième tiers");
        });
        var qui = Acces.exige().equals(Acces.MAISON) ? "la maison" : "un inconnu";
        return new Bilan("Chantier %s fini par %s.".formatted(plan.nom(), qui), "/essai/" + plan.nom(), plan);
    }

    @Override
    public void terminer(Plan plan) {
        ranges.merge(plan.nom(), 1, Integer::sum);
    }

    int ranges(String nom) {
        return ranges.getOrDefault(nom, 0);
    }

    void ouvrir() {
        ouvert = true;
    }

    void fermer() {
        ouvert = false;
    }

    int executions(String nom) {
        return executions.getOrDefault(nom, 0);
    }

    private static void sieste() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
