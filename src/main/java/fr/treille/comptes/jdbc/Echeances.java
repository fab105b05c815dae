package fr.treille.comptes.jdbc;

import fr.treille.comptes.GrappesConnues;
import fr.treille.comptes.Octroi;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accesses whose yearly confirmation is due, and those who owe it.
@Component
public class Echeances {
    private final JdbcClient jdbc;

    Echeances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One access that was just suspended.
    public record Suspendue(UUID compte, String courriel, Role role, Genre genre, String identifiant) {}

    /// One person to remind.
    /// @param premiere nearest due date
    public record ARappeler(UUID compte, String courriel, long combien, LocalDate premiere) {}

    /// Suspends what is due since before this day. The last national administration is left: nobody could lift it.
    /// @param limite most at once
    public List<Suspendue> suspendre(LocalDate avant, LocalDate jour, int limite) {
        return jdbc.sql("""
            update comptes.habilitation s set suspendue_le = now()
              from comptes.compte c
             where c.id = s.compte and s.id in (
                   select h.id from comptes.habilitation h
                    where h.a_revoir_le < :avant and %1$s
                      and (h.role <> 'ADMINISTRATEUR_NATIONAL'
                           or exists (select from comptes.habilitation a
                                       where a.role = h.role and a.a_revoir_le >= :avant and a.id <> h.id
                                         and a.du <= :jour and (a.au is null or a.au >= :jour)
                                         and a.terminee_le is null and a.suspendue_le is null))
                    order by h.a_revoir_le, h.id limit :limite for update skip locked)
            returning s.compte, c.courriel, s.role, s.genre, s.identifiant
            """.formatted(Droits.EN_VIGUEUR))
                .param("avant", avant)
                .param("jour", jour)
                .param("limite", limite)
                .query(new SimplePropertyRowMapper<>(Suspendue.class))
                .list();
    }

    /// Identifiers of the grappes that have an access to review by this day.
    public List<String> grappes(LocalDate horizon, LocalDate jour) {
        return jdbc.sql("""
            select distinct h.identifiant from comptes.habilitation h
             where h.genre = 'GRAPPE' and h.a_revoir_le <= :horizon and %s
            """.formatted(Droits.EN_VIGUEUR))
                .param("horizon", horizon)
                .param("jour", jour)
                .query((r, _) -> r.getString("identifiant"))
                .list();
    }

    /// Who is to be reminded: for each access the nearest of those who may confirm it, the direction of the OG or the
    /// porteur before the ARS, the ARS before the national administration.
    /// @param connues the grappes of [#grappes]
    /// @param depuis  those reminded since are left in peace
    public List<ARappeler> aRappeler(
            Collection<GrappesConnues.Connue> connues, LocalDate horizon, LocalDate jour, LocalDate depuis) {
        return jdbc.sql("""
            with grappe as (select * from unnest(cast(:grappes as text[]), cast(:porteurs as text[]), cast(:tetes as text[]))
                                       as g(id, porteur, region)),
                 due as (select h.id, h.compte, h.role, h.genre, h.identifiant, h.a_revoir_le,
                                case h.genre when 'OG' then h.identifiant when 'ESSMS' then e.organisme
                                             when 'GRAPPE' then g.porteur end as og,
                                case h.genre when 'REGION' then h.identifiant when 'DEPARTEMENT' then d.region
                                             when 'ESSMS' then e.region when 'GRAPPE' then g.region
                                             when 'OG' then %1$s end as region
                           from comptes.habilitation h
                           left join referentiel.etablissement e on h.genre = 'ESSMS' and e.finess = h.identifiant
                           left join referentiel.departement d on h.genre = 'DEPARTEMENT' and d.code = h.identifiant
                           left join referentiel.organisme o on h.genre = 'OG' and o.finess = h.identifiant
                           left join grappe g on h.genre = 'GRAPPE' and g.id = h.identifiant
                          where h.a_revoir_le <= :horizon and %2$s),
                 qui as (select due.id, due.a_revoir_le, h.compte,
                                rank() over (partition by due.id order by case h.role when 'DIRECTEUR_OG' then 1
                                             when 'PORTEUR' then 1 when 'DIRECTION_ARS' then 2 else 3 end) as rang
                           from due
                           join comptes.habilitation h on h.compte <> due.compte and %2$s and (
                                h.role = 'DIRECTEUR_OG' and h.identifiant = due.og and due.role = any(:par_og)
                                or h.role = 'PORTEUR' and h.identifiant = due.identifiant and due.role = any(:par_porteur)
                                or h.role = 'DIRECTION_ARS' and h.identifiant = due.region and due.role = any(:par_ars)
                                or h.role = 'ADMINISTRATEUR_NATIONAL'))
            select c.id as compte, c.courriel, count(distinct qui.id) as combien, min(qui.a_revoir_le) as premiere
              from qui join comptes.compte c on c.id = qui.compte and c.ferme_le is null
             where qui.rang = 1
               and not exists (select from comptes.rappel_de_revue p where p.compte = c.id and p.le >= :depuis)
             group by c.id
             order by c.id
            """.formatted(LectureDesLieux.REGION_D_OG, Droits.EN_VIGUEUR))
                .param(
                        "grappes",
                        connues.stream().map(GrappesConnues.Connue::identifiant).toArray(String[]::new))
                .param(
                        "porteurs",
                        connues.stream().map(GrappesConnues.Connue::porteur).toArray(String[]::new))
                .param(
                        "tetes",
                        connues.stream().map(GrappesConnues.Connue::region).toArray(String[]::new))
                .param("par_og", noms(Role.DIRECTEUR_OG))
                .param("par_porteur", noms(Role.PORTEUR))
                .param("par_ars", noms(Role.DIRECTION_ARS))
                .param("horizon", horizon)
                .param("jour", jour)
                .param("depuis", depuis)
                .query(new SimplePropertyRowMapper<>(ARappeler.class))
                .list();
    }

    public void rappele(UUID compte) {
        jdbc.sql("""
            insert into comptes.rappel_de_revue (compte, le) values (:compte, now())
            on conflict (compte) do update set le = excluded.le
            """).param("compte", compte).update();
    }

    private static String[] noms(Role donneur) {
        return Octroi.accordables(donneur).stream().map(Role::name).toArray(String[]::new);
    }
}
