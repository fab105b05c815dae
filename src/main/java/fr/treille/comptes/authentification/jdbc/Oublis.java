package fr.treille.comptes.authentification.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ways back in that were mailed, by the digest of their token.
@Component
public class Oublis {
    private final JdbcClient jdbc;

    Oublis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void poser(byte[] empreinte, UUID compte, Duration validite) {
        jdbc.sql("""
            insert into comptes.oubli (empreinte, compte, expire_le)
            values (:empreinte, :compte, now() + make_interval(secs => :secondes))
            """)
                .param("empreinte", empreinte)
                .param("compte", compte)
                .param("secondes", validite.toSeconds())
                .update();
    }

    public Optional<UUID> compte(byte[] empreinte) {
        return jdbc.sql("select compte from comptes.oubli where empreinte = :empreinte and expire_le > now()")
                .param("empreinte", empreinte)
                .query(UUID.class)
                .optional();
    }

    /// @return false when somebody used it first
    public boolean consommer(byte[] empreinte) {
        return jdbc.sql("delete from comptes.oubli where empreinte = :empreinte and expire_le > now()")
                        .param("empreinte", empreinte)
                        .update()
                == 1;
    }

    public void effacer(UUID compte) {
        jdbc.sql("delete from comptes.oubli where compte = :compte")
                .param("compte", compte)
                .update();
    }
}
