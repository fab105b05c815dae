package fr.treille.socle.saisie;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forms sent a moment ago, in PostgreSQL so that two instances know the same.
@Component
class Envois {
    /// Beyond, the same form with the same text is a new act.
    static final Duration MEMOIRE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Envois(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the same was sent within the last minute
    boolean premier(byte[] empreinte) {
        return jdbc.sql("""
            insert into socle.envoi as e (empreinte) values (:empreinte)
            on conflict (empreinte) do update set le = excluded.le, suite = null
             where e.le < clock_timestamp() - make_interval(secs => :secondes)
            """)
                        .param("empreinte", empreinte)
                        .param("secondes", MEMOIRE.toSeconds())
                        .update()
                == 1;
    }

    /// @param suite where its answer leads
    void finir(byte[] empreinte, String suite) {
        jdbc.sql("update socle.envoi set suite = :suite where empreinte = :empreinte")
                .param("suite", suite)
                .param("empreinte", empreinte)
                .update();
    }

    /// It did nothing: the same may be sent again at once.
    void oublier(byte[] empreinte) {
        jdbc.sql("delete from socle.envoi where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .update();
    }

    /// @param connu whether the first one is still known: it is forgotten when it did nothing
    /// @param suite absent while it is being done
    record Etat(boolean connu, @Nullable String suite) {}

    Etat etat(byte[] empreinte) {
        return jdbc.sql("select suite from socle.envoi where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .query((l, _) -> new Etat(true, l.getString("suite")))
                .optional()
                .orElse(new Etat(false, null));
    }
}
