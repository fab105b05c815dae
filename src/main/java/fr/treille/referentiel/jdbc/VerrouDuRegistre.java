package fr.treille.referentiel.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One writer of the register at a time, over all the instances: an import, a loading of the nomenclatures, the
/// demonstration territory. Held until the current transaction ends.
@Component
public class VerrouDuRegistre {
    private static final long CLE = 0x7265_6769_7374_7265L;
    private final JdbcClient jdbc;

    VerrouDuRegistre(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits for the other writer.
    public void attendre() {
        jdbc.sql("select pg_advisory_xact_lock(:cle)")
                .param("cle", CLE)
                .query((_, _) -> true)
                .single();
    }

    /// @return false if another writer holds the register
    public boolean prendre() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:cle)")
                .param("cle", CLE)
                .query(Boolean.class)
                .single();
    }
}
