package fr.treille.comptes.jdbc;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Grants, confirms, ends. Nothing is ever erased.
@Component
public class EcritureDesHabilitations {
    private final JdbcClient jdbc;

    EcritureDesHabilitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param du first day
    /// @param aRevoirLe day by which it is confirmed again
    /// @return false when the person holds it already: nothing changed
    public boolean accorder(UUID compte, Habilitation h, LocalDate du, LocalDate aRevoirLe, UUID par, String parNom) {
        return jdbc.sql("""
            insert into comptes.habilitation (id, compte, role, genre, identifiant, du, a_revoir_le, accordee_par,
                                              accordee_par_nom)
            values (gen_random_uuid(), :compte, :role, :genre, :identifiant, :du, :aRevoirLe, :par, :parNom)
            on conflict do nothing
            """)
                        .param("compte", compte)
                        .param("role", h.role().name())
                        .param("genre", h.genre().name())
                        .param("identifiant", h.identifiant())
                        .param("du", du)
                        .param("aRevoirLe", aRevoirLe)
                        .param("par", par)
                        .param("parNom", parNom)
                        .update()
                == 1;
    }

    public void confirmer(UUID id, LocalDate aRevoirLe) {
        jdbc.sql("""
            update comptes.habilitation set a_revoir_le = :aRevoirLe, suspendue_le = null
             where id = :id and terminee_le is null
            """).param("id", id).param("aRevoirLe", aRevoirLe).update();
    }

    /// @param au last day; null ends it at once
    public void terminer(UUID id, @Nullable LocalDate au, UUID par, String parNom, String motif) {
        jdbc.sql("""
            update comptes.habilitation
               set au = case when cast(:au as date) is null then greatest(du, current_date) else greatest(du, :au) end,
                   terminee_le = case when cast(:au as date) is null then now() end,
                   terminee_par = case when cast(:au as date) is null then cast(:par as uuid) end,
                   terminee_par_nom = :parNom, fin_motif = :motif
             where id = :id and terminee_le is null
            """)
                .param("id", id)
                .param("au", au)
                .param("par", par)
                .param("parNom", parNom)
                .param("motif", motif)
                .update();
    }

    /// How many people hold this in force, besides one.
    public long autres(Role role, String identifiant, UUID sauf, LocalDate jour) {
        return jdbc.sql("""
            select count(*) from comptes.habilitation h join comptes.compte c on c.id = h.compte and c.ferme_le is null
             where h.role = :role and h.identifiant = :identifiant and h.compte <> :sauf and %s
            """.formatted(Droits.EN_VIGUEUR))
                .param("role", role.name())
                .param("identifiant", identifiant)
                .param("sauf", sauf)
                .param("jour", jour)
                .query(Long.class)
                .single();
    }
}
