package fr.treille.referentiel.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many open ESSMS the register holds, those of the demonstration aside.
@Component
public class ComptesDEssms {
    private final JdbcClient jdbc;

    ComptesDEssms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By INSEE code of region. One whose region is unknown is counted nowhere here.
    public Map<String, Integer> parRegion() {
        return par("region");
    }

    public Map<String, Integer> parChamp() {
        return par("champ");
    }

    public int total() {
        return jdbc.sql("select count(*) from referentiel.etablissement where essms and etat = 'OUVERT' and origine ="
                        + " 'FINESS'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> par(String colonne) {
        var comptes = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
            select %1$s as code, count(*) as nombre from referentiel.etablissement
             where essms and etat = 'OUVERT' and origine = 'FINESS' and %1$s is not null
             group by %1$s order by %1$s
            """.formatted(colonne)).query(l -> {
            comptes.put(l.getString("code"), l.getInt("nombre"));
        });
        return comptes;
    }
}
