package fr.treille.comptes.jdbc;

import fr.treille.socle.securite.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Perimeters that somebody held once and nobody holds now.
@Component
public class Abandons {
    private static final int MONTRES = 1000;
    private final JdbcClient jdbc;

    Abandons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// OG that had a direction and have none in force.
    /// @return by name
    public List<LectureDesChoix.Nomme> organismes(boolean tous, Collection<String> regions, LocalDate jour) {
        return jdbc.sql("""
            select o.finess as identifiant, coalesce(o.nom, 'Organisme ' || o.finess) as nom
              from referentiel.organisme o
             where o.finess in (select p.identifiant from comptes.habilitation p where p.role = 'DIRECTEUR_OG')
               and (:tous or %s = any(:regions))
               and not exists (select from comptes.habilitation h
                                 join comptes.compte c on c.id = h.compte and c.ferme_le is null
                                where h.role = 'DIRECTEUR_OG' and h.identifiant = o.finess and %s)
             order by 2, 1 limit :montres
            """.formatted(LectureDesLieux.REGION_D_OG, Droits.EN_VIGUEUR))
                .param("tous", tous)
                .param("regions", regions.toArray(String[]::new))
                .param("jour", jour)
                .param("montres", MONTRES)
                .query(new SimplePropertyRowMapper<>(LectureDesChoix.Nomme.class))
                .list();
    }

    /// Identifiers of the perimeters where somebody holds this role.
    public Set<String> tenus(Role role, LocalDate jour) {
        return new HashSet<>(jdbc.sql("""
            select distinct h.identifiant from comptes.habilitation h
              join comptes.compte c on c.id = h.compte and c.ferme_le is null
             where h.role = :role and %s
            """.formatted(Droits.EN_VIGUEUR))
                .param("role", role.name())
                .param("jour", jour)
                .query((r, _) -> r.getString("identifiant"))
                .list());
    }
}
