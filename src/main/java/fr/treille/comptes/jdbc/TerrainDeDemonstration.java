package fr.treille.comptes.jdbc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the accounts of the demonstration hold, chosen in the fictional territory: always the same for the same one.
@Component
public class TerrainDeDemonstration {
    private final JdbcClient jdbc;

    TerrainDeDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An organisme whose director has reasons to cooperate: three to five ESSMS, all in this region.
    /// @param region INSEE code
    public Optional<String> petitOrganisme(String region) {
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

    public Optional<String> premierEtablissement(String organisme) {
        return jdbc.sql("""
            select finess from referentiel.etablissement
             where organisme = :organisme and essms and etat = 'OUVERT' order by finess limit 1
            """).param("organisme", organisme).query(String.class).optional();
    }

    public Optional<String> premierEditeur() {
        return jdbc.sql("select editeur from referentiel.solution where origine = 'DEMONSTRATION' order by nom limit 1")
                .query(String.class)
                .optional();
    }
}
