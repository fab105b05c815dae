package fr.treille.comptes.jdbc;

import fr.treille.comptes.Compte;
import fr.treille.socle.securite.Habilitation;
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

    /// A fictional organisme whose director has reasons to cooperate: three to five ESSMS, all in this region.
    /// @param region INSEE code
    /// @return its FINESS, always the same for the same territory
    public Optional<String> petitOrganismeFictif(String region) {
        return jdbc.sql("""
            select o.finess
              from referentiel.organisme o
              join referentiel.etablissement e on e.organisme = o.finess and e.essms and e.etat = 'OUVERT'
             where o.origine = 'DEMONSTRATION' and o.essms between 3 and 5
             group by o.finess
            having bool_and(e.region = :region)
             order by o.finess
             limit 1
            """).param("region", region).query(String.class).optional();
    }

    public boolean vide() {
        return jdbc.sql("select not exists (select from comptes.compte)")
                .query(Boolean.class)
                .single();
    }
}
