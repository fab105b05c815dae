package fr.treille.referentiel.jdbc;

import fr.treille.referentiel.Groupement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Groupings and members entered by hand.
@Component
public class EcritureDesGroupements {
    private final JdbcClient jdbc;

    EcritureDesGroupements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void creer(UUID id, Groupement.Genre genre, String nom, @Nullable String region, @Nullable LocalDate debut) {
        jdbc.sql("""
            insert into referentiel.groupement (id, genre, nom, region, debut, origine)
            values (:id, :genre, :nom, :region, :debut, 'SAISIE')
            """)
                .param("id", id)
                .param("genre", genre.name())
                .param("nom", nom)
                .param("region", region)
                .param("debut", debut)
                .update();
    }

    /// @return false if the register has no such organisme, or it is already a member
    public boolean ajouter(
            UUID groupement, String finess, Groupement.Role role, @Nullable LocalDate debut, String par) {
        return jdbc.sql("""
            insert into referentiel.membre_de_groupement (id, groupement, organisme, role, debut, source)
            select :id, :groupement, o.finess, :role, :debut, :par
              from referentiel.organisme o
             where o.finess = :finess
               and not exists (select from referentiel.membre_de_groupement m
                                where m.groupement = :groupement and m.organisme = o.finess and m.fin is null)
            """)
                        .param("id", UUID.randomUUID())
                        .param("groupement", groupement)
                        .param("finess", finess)
                        .param("role", role.name())
                        .param("debut", debut)
                        .param("par", par)
                        .update()
                > 0;
    }

    public boolean retirer(UUID groupement, UUID membre) {
        return jdbc.sql("""
            update referentiel.membre_de_groupement set fin = greatest(current_date, debut)
             where id = :membre and groupement = :groupement and fin is null and identifiant is null
            """)
                        .param("membre", membre)
                        .param("groupement", groupement)
                        .update()
                > 0;
    }

    /// @return false if it comes from FINESS+, has ended already, or would end before it began
    public boolean terminer(UUID groupement, LocalDate fin, String motif) {
        return jdbc.sql("""
            update referentiel.groupement set fin = :fin, note = :motif, version = version + 1
             where id = :id and origine = 'SAISIE' and fin is null and (debut is null or debut <= :fin)
            """)
                        .param("id", groupement)
                        .param("fin", fin)
                        .param("motif", motif)
                        .update()
                > 0;
    }

    /// @return false if it has not ended
    public boolean rouvrir(UUID groupement) {
        return jdbc.sql("""
            update referentiel.groupement set fin = null, note = null, version = version + 1
             where id = :id and origine = 'SAISIE' and fin is not null
            """).param("id", groupement).update() > 0;
    }
}
