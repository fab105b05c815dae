package fr.treille.comptes.limites;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Counts within windows of time, in PostgreSQL so that every instance counts the same. When the counts cannot be read,
/// everybody passes and the log says so: a limit protects the service, it must not be what stops it.
@Component
public class Compteurs {
    private static final Logger LOG = LoggerFactory.getLogger(Compteurs.class);
    private static final long UNE_MINUTE = 60_000;
    private final JdbcClient jdbc;
    private final AtomicLong dernierAvis = new AtomicLong();

    Compteurs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes places in the window that runs for this key; the window begins with the first place taken.
    /// @param combien places taken at once, at least one
    /// @return how long to wait when these places exceed the most there are, empty when they are granted
    public Optional<Duration> prendre(String cle, int places, Duration fenetre, int combien) {
        try {
            if (ThreadLocalRandom.current().nextInt(500) == 0) balayer();
            return jdbc.sql("""
                insert into comptes.compteur as c (cle, debut, fin, nombre)
                values (:cle, clock_timestamp(), clock_timestamp() + make_interval(secs => :secondes), :combien)
                on conflict (cle) do update
                   set nombre = case when c.fin <= clock_timestamp() then 0 else c.nombre end + :combien,
                       debut  = case when c.fin <= clock_timestamp() then excluded.debut else c.debut end,
                       fin    = case when c.fin <= clock_timestamp() then excluded.fin else c.fin end
                returning nombre, ceil(extract(epoch from fin - clock_timestamp()))::int as reste
                """)
                    .param("cle", cle)
                    .param("secondes", fenetre.toSeconds())
                    .param("combien", combien)
                    .query((ligne, _) -> ligne.getInt("nombre") <= places
                            ? Optional.<Duration>empty()
                            : Optional.of(Duration.ofSeconds(Math.max(1, ligne.getInt("reste")))))
                    .single();
        } catch (DataAccessException | TransactionException e) {
            prevenir(e);
            return Optional.empty();
        }
    }

    /// Gives a place back: what it was taken for turned out well.
    public void rendre(String cle) {
        executer("update comptes.compteur set nombre = greatest(nombre - 1, 0) where cle = :cle", cle);
    }

    public void oublier(String cle) {
        executer("delete from comptes.compteur where cle = :cle", cle);
    }

    private void executer(String ordre, String cle) {
        try {
            jdbc.sql(ordre).param("cle", cle).update();
        } catch (DataAccessException | TransactionException e) {
            prevenir(e);
        }
    }

    private void balayer() {
        jdbc.sql("""
            delete from comptes.compteur
             where cle in (select cle from comptes.compteur where fin < now() limit 1000 for update skip locked)
            """).update();
    }

    /// Once a minute: when the counts fail, they fail for everybody.
    private void prevenir(RuntimeException panne) {
        long maintenant = System.currentTimeMillis();
        long dernier = dernierAvis.get();
        if (maintenant - dernier > UNE_MINUTE && dernierAvis.compareAndSet(dernier, maintenant)) {
            LOG.warn("Les compteurs de limites ne répondent pas ; aucune limite n'est appliquée.", panne);
        }
    }
}
