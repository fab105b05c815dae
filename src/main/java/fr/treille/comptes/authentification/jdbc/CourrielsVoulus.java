package fr.treille.comptes.authentification.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Addresses wanted for an account and not confirmed yet, by the digest of their token; one for each account.
@Component
public class CourrielsVoulus {
    private final JdbcClient jdbc;

    CourrielsVoulus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param courriel the address wanted, lower case
    public record Voulu(UUID compte, String courriel) {}

    public void poser(UUID compte, String courriel, byte[] empreinte, Duration validite) {
        jdbc.sql("""
            insert into comptes.changement_de_courriel (compte, courriel, empreinte, expire_le)
            values (:compte, :courriel, :empreinte, now() + make_interval(secs => :secondes))
            on conflict (compte) do update
               set courriel = excluded.courriel, empreinte = excluded.empreinte, expire_le = excluded.expire_le
            """)
                .param("compte", compte)
                .param("courriel", courriel)
                .param("empreinte", empreinte)
                .param("secondes", validite.toSeconds())
                .update();
    }

    public Optional<Voulu> lire(byte[] empreinte) {
        return jdbc.sql("""
            select compte, courriel from comptes.changement_de_courriel
             where empreinte = :empreinte and expire_le > now()
            """)
                .param("empreinte", empreinte)
                .query(new SimplePropertyRowMapper<>(Voulu.class))
                .optional();
    }

    /// @return false when somebody used it first
    public boolean consommer(byte[] empreinte) {
        return jdbc.sql("""
            delete from comptes.changement_de_courriel where empreinte = :empreinte and expire_le > now()
            """).param("empreinte", empreinte).update() == 1;
    }
}
