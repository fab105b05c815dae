package fr.treille.comptes.authentification.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sign-ins refused, counted by account, hour and reason.
@Component
public class RefusDeConnexion {
    private final JdbcClient jdbc;

    RefusDeConnexion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Why a sign-in was refused.
    public enum Raison {
        MOT_DE_PASSE("mot de passe faux"),
        CODE("code faux"),
        ATTENTE("trop d'essais"),
        COMPTE_FERME("compte fermé");

        private final String libelle;

        Raison(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// @param heure its first instant
    public record Refus(UUID compte, Instant heure, Raison raison, int nombre) {}

    /// Counts one more. An address that has no account is counted nowhere, and takes the same time: nothing waits for
    /// the disk.
    public void compter(String courriel, Raison raison) {
        ajouter("courriel = lower(btrim(:compte))", courriel, raison);
    }

    public void compter(UUID compte, Raison raison) {
        ajouter("id = :compte", compte, raison);
    }

    private void ajouter(String lequel, Object compte, Raison raison) {
        jdbc.sql("""
            with sans_attente as materialized (select set_config('synchronous_commit', 'off', true))
            insert into comptes.refus_de_connexion as r (compte, heure, raison, nombre)
            select c.id, date_trunc('hour', clock_timestamp(), 'UTC'),
                   case when c.ferme_le is null then :raison else 'COMPTE_FERME' end, 1
              from comptes.compte c, sans_attente
             where c.%s
            on conflict (compte, heure, raison) do update set nombre = r.nombre + 1
            """.formatted(lequel))
                .param("compte", compte)
                .param("raison", raison.name())
                .update();
    }

    /// Those of this account, latest first.
    public List<Refus> de(UUID compte, Instant depuis) {
        return jdbc.sql("""
            select compte, heure, raison, nombre from comptes.refus_de_connexion
             where compte = :compte and heure >= :depuis::timestamptz order by heure desc, raison limit 50
            """)
                .param("compte", compte)
                .param("depuis", depuis.toString())
                .query(new SimplePropertyRowMapper<>(Refus.class))
                .list();
    }

    /// Takes those of the hours that are over for the journal, once.
    public List<Refus> prendre() {
        return jdbc.sql("""
            with pris as (
                update comptes.refus_de_connexion set notee = true
                 where not notee and heure < date_trunc('hour', now(), 'UTC')
                returning compte, heure, raison, nombre)
            select * from pris order by heure, compte, raison
            """).query(new SimplePropertyRowMapper<>(Refus.class)).list();
    }
}
