package fr.treille.cooperation.jdbc;

import fr.treille.referentiel.Champ;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the catalogue knows of a DUI solution that people name.
@Component
public class CatalogueDesSolutions {
    private final JdbcClient jdbc;

    CatalogueDesSolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param nom product, or vendor and product, whatever the case and accents
    /// @return `REFERENCEE`, `CANDIDATE` or `RETIREE` by field; empty when the catalogue says nothing
    public Map<Champ, String> referencements(String nom) {
        var trouves = new EnumMap<Champ, String>(Champ.class);
        jdbc.sql("""
            select r.champ, min(r.etat) filter (where r.etat = 'REFERENCEE') as referencee, min(r.etat) as etat
              from referentiel.solution s join referentiel.referencement r on r.solution = s.id
             where socle.simplifier(:nom) in (socle.simplifier(s.nom), socle.simplifier(s.editeur || ' ' || s.nom))
               and s.nom <> ''
             group by r.champ
            """).param("nom", nom).query(r -> {
            var referencee = r.getString("referencee");
            trouves.put(Champ.valueOf(r.getString("champ")), referencee == null ? r.getString("etat") : referencee);
        });
        return trouves;
    }

    /// Names to choose from.
    public List<String> noms() {
        return jdbc.sql("select distinct nom from referentiel.solution where nom <> '' order by nom")
                .query((r, _) -> r.getString("nom"))
                .list();
    }
}
