package fr.treille.cooperation.jdbc;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.treille.comptes.GrappesConnues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The grappes as the room of the accounts needs them: where each stands, so that it knows who answers for its people.
@Component
class GrappesCommePerimetres implements GrappesConnues {
    private static final String CONNUE = """
        select g.id::text as identifiant, g.nom, g.porteur, tete.region
          from cooperation.grappe g
          left join lateral (select e.region
                               from cooperation.membre m join referentiel.etablissement e on e.finess = m.finess
                              where m.grappe = g.id and m.sorti_le is null
                              group by e.region order by count(*) desc, e.region limit 1) tete on true
        """;
    private final JdbcClient jdbc;

    GrappesCommePerimetres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Connue> connues(Collection<String> identifiants) {
        return jdbc
                .sql(CONNUE + " where g.id::text = any(:identifiants)")
                .param("identifiants", identifiants.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Connue.class))
                .stream()
                .collect(toMap(Connue::identifiant, identity()));
    }

    @Override
    public List<Connue> dans(Collection<String> ogs, Collection<String> regions, boolean toutes) {
        return jdbc.sql(CONNUE + """
             where g.etat <> 'ABANDONNEE' and (:toutes or g.porteur = any(:ogs) or tete.region = any(:regions))
             order by g.nom, g.id
            """)
                .param("toutes", toutes)
                .param("ogs", ogs.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Connue.class))
                .list();
    }

    @Override
    public List<String> dontEstMembre(String og) {
        return jdbc.sql("""
            select distinct m.grappe::text as grappe
              from cooperation.membre m
              join referentiel.etablissement e on e.finess = m.finess
             where e.organisme = :og and m.sorti_le is null
            """)
                .param("og", og)
                .query((r, _) -> r.getString("grappe"))
                .list();
    }

    @Override
    public Map<String, List<String>> contenant(Collection<String> finess) {
        return jdbc
                .sql("""
                    select m.finess, m.grappe::text as grappe
                      from cooperation.membre m join cooperation.grappe g on g.id = m.grappe
                     where m.finess = any(:finess) and m.sorti_le is null and g.etat <> 'ABANDONNEE'
                    """)
                .param("finess", finess.toArray(String[]::new))
                .query((r, _) -> Map.entry(r.getString("finess"), r.getString("grappe")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
