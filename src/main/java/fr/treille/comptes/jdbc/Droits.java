package fr.treille.comptes.jdbc;

import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person may do now, read for the session.
@Component
public class Droits {
    /// In force on `:jour`, as a condition on `comptes.habilitation h`.
    public static final String EN_VIGUEUR =
            "(h.du <= :jour and (h.au is null or h.au >= :jour) and h.terminee_le is null and h.suspendue_le is null)";

    private final JdbcClient jdbc;

    Droits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param droits       counts the changes of what the person holds
    /// @param organisation key of the last one chosen
    public record Etat(
            String courriel,
            String nom,
            long droits,
            @Nullable String organisation) {}

    /// @param ou  name of the perimeter, or its identifier while the register does not know it
    /// @param og  organisme of an establishment
    public record Detenue(
            Role role,
            Genre genre,
            String identifiant,
            String ou,
            @Nullable String og) {
        public Habilitation habilitation() {
            return new Habilitation(role, genre, identifiant);
        }
    }

    /// The one statement that each request pays.
    /// @return empty when the account is closed
    public Optional<Long> version(UUID compte) {
        return jdbc.sql("select droits from comptes.compte where id = :compte and ferme_le is null")
                .param("compte", compte)
                .query(Long.class)
                .optional();
    }

    /// @return empty when the account is closed
    public Optional<Etat> etat(UUID compte) {
        return jdbc.sql("""
            select courriel, nom, droits, organisation from comptes.compte where id = :compte and ferme_le is null
            """)
                .param("compte", compte)
                .query(new SimplePropertyRowMapper<>(Etat.class))
                .optional();
    }

    public List<Detenue> detenues(UUID compte, LocalDate jour) {
        return jdbc.sql("""
            select h.role, h.genre, h.identifiant, e.organisme as og,
                   coalesce(r.nom, d.nom, o.nom, 'Organisme ' || coalesce(e.organisme, o.finess), h.identifiant) as ou
              from comptes.habilitation h
              left join referentiel.region r on h.genre = 'REGION' and r.code = h.identifiant
              left join referentiel.departement d on h.genre = 'DEPARTEMENT' and d.code = h.identifiant
              left join referentiel.etablissement e on h.genre = 'ESSMS' and e.finess = h.identifiant
              left join referentiel.organisme o
                     on o.finess = case h.genre when 'OG' then h.identifiant else e.organisme end
             where h.compte = :compte and %s
             order by ou, h.genre, h.identifiant
            """.formatted(EN_VIGUEUR))
                .param("compte", compte)
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(Detenue.class))
                .list();
    }

    public void choisir(UUID compte, String organisation) {
        jdbc.sql("update comptes.compte set organisation = :organisation where id = :compte")
                .param("compte", compte)
                .param("organisation", organisation)
                .update();
    }
}
