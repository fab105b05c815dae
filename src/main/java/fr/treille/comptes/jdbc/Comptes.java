package fr.treille.comptes.jdbc;

import fr.treille.comptes.Compte;
import fr.treille.socle.securite.Habilitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts and what was granted to them. None is ever erased: an account is closed, a habilitation ends.
@Component
public class Comptes {
    private final JdbcClient jdbc;

    Comptes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Compte> parCourriel(String courriel) {
        return jdbc.sql("""
            select id, courriel, nom, mot_de_passe, demonstration
              from comptes.compte
             where courriel = :courriel and ferme_le is null
            """)
                .param("courriel", courriel.strip().toLowerCase(Locale.ROOT))
                .query(new SimplePropertyRowMapper<>(Compte.class))
                .optional();
    }

    public Optional<Compte> parId(UUID id) {
        return jdbc.sql("""
            select id, courriel, nom, mot_de_passe, demonstration
              from comptes.compte
             where id = :id and ferme_le is null
            """)
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Compte.class))
                .optional();
    }

    public Optional<Compte> ouvertOuFerme(UUID id) {
        return jdbc.sql("select id, courriel, nom, mot_de_passe, demonstration from comptes.compte where id = :id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Compte.class))
                .optional();
    }

    /// Whether an account, open or closed, has this address.
    public boolean existe(String courriel) {
        return jdbc.sql("select exists (select from comptes.compte where courriel = :courriel)")
                .param("courriel", courriel)
                .query(Boolean.class)
                .single();
    }

    /// @return day on which it was closed, empty while it is open
    public Optional<Instant> fermeLe(UUID id) {
        return jdbc.sql("select ferme_le from comptes.compte where id = :id and ferme_le is not null")
                .param("id", id)
                .query((l, _) -> l.getTimestamp("ferme_le").toInstant())
                .optional();
    }

    /// @return false when it is closed already
    public boolean fermer(UUID id) {
        return jdbc.sql("update comptes.compte set ferme_le = now() where id = :id and ferme_le is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return false when it is open already
    public boolean rouvrir(UUID id) {
        return jdbc.sql("update comptes.compte set ferme_le = null where id = :id and ferme_le is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return false when another account has this address
    public boolean changerCourriel(UUID id, String courriel) {
        return jdbc.sql("""
            update comptes.compte set courriel = :courriel
             where id = :id and ferme_le is null
               and not exists (select from comptes.compte where courriel = :courriel)
            """).param("courriel", courriel).param("id", id).update() == 1;
    }

    /// @param code Argon2id
    public void changerMotDePasse(UUID id, String code) {
        jdbc.sql("update comptes.compte set mot_de_passe = :code where id = :id")
                .param("code", code)
                .param("id", id)
                .update();
    }

    public void ajouter(Compte compte) {
        jdbc.sql("""
            insert into comptes.compte (id, courriel, nom, mot_de_passe, demonstration)
            values (:id, :courriel, :nom, :motDePasse, :demonstration)
            """).paramSource(compte).update();
    }

    /// @return false when the account holds it already in that time: nothing changed
    public boolean habiliter(UUID compte, Habilitation habilitation, LocalDate du) {
        return jdbc.sql("""
            insert into comptes.habilitation (id, compte, role, genre, identifiant, du, a_revoir_le)
            values (gen_random_uuid(), :compte, :role, :genre, :identifiant, :du,
                    greatest(cast(:du as date), current_date) + 365)
            on conflict do nothing
            """)
                        .param("compte", compte)
                        .param("role", habilitation.role().name())
                        .param("genre", habilitation.genre().name())
                        .param("identifiant", habilitation.identifiant())
                        .param("du", du)
                        .update()
                == 1;
    }

    /// Of two instances that start at once on a new database, the second waits here until the first has committed.
    ///
    /// @return whether there is no account yet
    public boolean aucun() {
        return vide() && verrouille() && vide();
    }

    private boolean vide() {
        return jdbc.sql("select not exists (select from comptes.compte)")
                .query(Boolean.class)
                .single();
    }

    private boolean verrouille() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('comptes.premier-demarrage'))::text")
                .query(String.class)
                .single();
        return true;
    }
}
