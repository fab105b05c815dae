package fr.treille.socle.courrier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether mail may leave now, for every instance: the operator's switch, and the rest left to a server that does not
/// answer, longer each time.
@Component
class Interrupteur {
    private static final Duration PREMIERE_ATTENTE = Duration.ofSeconds(30);
    private static final Duration PLUS_LONGUE_ATTENTE = Duration.ofHours(1);

    private final JdbcClient jdbc;

    Interrupteur(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Position position() {
        return jdbc.sql("select suspendu_le, pannes, reprise_le, panne from socle.envoi_des_courriers")
                .query(new SimplePropertyRowMapper<>(Position.class))
                .single();
    }

    void suspendre(boolean oui, Instant maintenant) {
        jdbc.sql("""
            update socle.envoi_des_courriers
               set suspendu_le = case when :oui then coalesce(suspendu_le, :maintenant) end
            """)
                .param("oui", oui)
                .param("maintenant", FileDAttente.utc(maintenant))
                .update();
    }

    void panne(String reponse, Instant maintenant) {
        var attente = attente(position().pannes() + 1, PREMIERE_ATTENTE, PLUS_LONGUE_ATTENTE);
        jdbc.sql("""
            update socle.envoi_des_courriers set pannes = pannes + 1, reprise_le = :reprise, panne = :panne
            """)
                .param("reprise", FileDAttente.utc(maintenant.plus(attente)))
                .param("panne", reponse)
                .update();
    }

    void repond() {
        jdbc.sql("""
            update socle.envoi_des_courriers set pannes = 0, reprise_le = null, panne = null where pannes > 0
            """).update();
    }

    /// Doubles from the first wait on, up to the longest.
    static Duration attente(int fois, Duration premiere, Duration plusLongue) {
        var attente = premiere.multipliedBy(1L << Math.min(fois - 1, 16));
        return attente.compareTo(plusLongue) > 0 ? plusLongue : attente;
    }

    /// @param repriseLe when the server is tried again, while it does not answer
    /// @param panne     what it last said, or why it could not be reached
    record Position(
            @Nullable Instant suspenduLe,
            int pannes,
            @Nullable Instant repriseLe,
            @Nullable String panne) {
        boolean ouverte(Instant maintenant) {
            return suspenduLe == null && (repriseLe == null || !maintenant.isBefore(repriseLe));
        }
    }
}
