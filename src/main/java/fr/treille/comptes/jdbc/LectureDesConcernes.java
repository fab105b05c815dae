package fr.treille.comptes.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which changes of the register concern whom.
@Component
public class LectureDesConcernes {
    /// What a person needs to know at once: the rest is read in the history of the row.
    private static final String CHANGEMENTS = """
        select v.id, v.finess, v.sujet, v.genre, coalesce(e.nom, o.nom) as nom,
               coalesce(e.organisme, v.finess) as og, v.avant ->> 'organisme' as ancien_og,
               coalesce(e.region, o.region) as region, coalesce(e.departement, o.departement) as departement
          from referentiel.evenement v
          left join referentiel.etablissement e on v.sujet = 'ETABLISSEMENT' and e.finess = v.finess
          left join referentiel.organisme o on v.sujet = 'ORGANISME' and o.finess = v.finess
         where v.import = any(:imports) and v.sujet in ('ETABLISSEMENT', 'ORGANISME')
           and v.genre in ('FERMETURE', 'RENOMMAGE', 'DEMENAGEMENT', 'CHANGEMENT_OG', 'CHANGEMENT_CATEGORIE')
        """;

    private final JdbcClient jdbc;

    LectureDesConcernes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One change and one person who has it in a perimeter.
    /// @param nom absent while the register knows the number alone
    public record Concerne(
            String courriel,
            String sujet,
            String finess,
            @Nullable String nom,
            String genre) {}

    /// Establishments that changed, to look for the grappes that hold them.
    public List<String> etablissements(Collection<UUID> imports) {
        return jdbc.sql("select distinct finess from (%s) c where sujet = 'ETABLISSEMENT'".formatted(CHANGEMENTS))
                .param("imports", imports.toArray(UUID[]::new))
                .query((r, _) -> r.getString("finess"))
                .list();
    }

    /// @param grappes identifiers of the grappes, by establishment
    /// @return each change once per person; person by person, in the order of the register
    public List<Concerne> concernes(Collection<UUID> imports, Map<String, List<String>> grappes, LocalDate jour) {
        var membres = new ArrayList<String>();
        var tenues = new ArrayList<String>();
        grappes.forEach((finess, ids) -> ids.forEach(id -> {
            membres.add(finess);
            tenues.add(id);
        }));
        return jdbc.sql("""
            with change as (%s),
            lieu as (
                select id, 'OG' as genre, og as identifiant from change
                union select id, 'OG', ancien_og from change where ancien_og is not null
                union select id, 'ESSMS', finess from change where sujet = 'ETABLISSEMENT'
                union select id, 'REGION', region from change
                union select id, 'DEPARTEMENT', departement from change
                union select c.id, 'GRAPPE', g.grappe
                  from change c join unnest(:membres::text[], :grappes::text[]) as g (finess, grappe) on g.finess = c.finess
                 where c.sujet = 'ETABLISSEMENT')
            select distinct c.courriel, v.sujet, v.finess, v.nom, v.genre
              from change v join lieu l on l.id = v.id
              join comptes.habilitation h on h.genre = l.genre and h.identifiant = l.identifiant
              join comptes.compte c on c.id = h.compte
             where c.ferme_le is null and %s
             order by c.courriel, v.finess, v.sujet, v.genre
            """.formatted(CHANGEMENTS, Droits.EN_VIGUEUR))
                .param("imports", imports.toArray(UUID[]::new))
                .param("membres", membres.toArray(String[]::new))
                .param("grappes", tenues.toArray(String[]::new))
                .param("jour", jour)
                .query(new SimplePropertyRowMapper<>(Concerne.class))
                .list();
    }
}
