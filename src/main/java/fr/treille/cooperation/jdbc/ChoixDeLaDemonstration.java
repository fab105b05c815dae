package fr.treille.cooperation.jdbc;

import fr.treille.socle.Finess;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom the example grappe is made of: a fictional OG and its nearest fictional neighbours.
@Component
public class ChoixDeLaDemonstration {
    private final JdbcClient jdbc;

    ChoixDeLaDemonstration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The establishments of an OG, then the nearest of other small ones.
    /// @param petit  ESSMS below which an OG is small, in the campaign of the example
    /// @param champs fields kept
    public List<Finess> autourDe(Finess og, int petit, int limite, String... champs) {
        return jdbc.sql("""
            select e.finess
              from referentiel.etablissement e
              join referentiel.organisme o on o.finess = e.organisme
              cross join (select avg(latitude) as latitude, avg(longitude) as longitude, min(region) as region
                            from referentiel.etablissement where organisme = :og and essms and etat = 'OUVERT') c
             where e.origine = 'DEMONSTRATION' and e.essms and e.etat = 'OUVERT' and e.region = c.region
               and e.champ = any(:champs) and o.essms < :petit and e.latitude is not null
             order by (e.organisme = :og) desc,
                      (e.latitude - c.latitude) ^ 2 + ((e.longitude - c.longitude) * cos(radians(c.latitude))) ^ 2,
                      e.finess
             limit :limite
            """)
                .param("og", og.numero())
                .param("champs", champs)
                .param("petit", petit)
                .param("limite", limite)
                .query((r, _) -> new Finess(r.getString("finess")))
                .list();
    }

    /// A fictional solution referenced for most of these fields.
    public Optional<String> solution(String... champs) {
        return jdbc.sql("""
            select s.nom from referentiel.solution s join referentiel.referencement r on r.solution = s.id
             where s.origine = 'DEMONSTRATION' and r.etat = 'REFERENCEE' and r.champ = any(:champs)
             group by s.nom order by count(distinct r.champ) desc, s.nom limit 1
            """)
                .param("champs", champs)
                .query((r, _) -> r.getString("nom"))
                .optional();
    }
}
