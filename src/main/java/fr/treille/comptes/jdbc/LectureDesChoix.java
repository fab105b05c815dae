package fr.treille.comptes.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names of the perimeters that somebody may choose from.
@Component
public class LectureDesChoix {
    private final JdbcClient jdbc;

    LectureDesChoix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Nomme(String identifiant, String nom) {}

    public List<Nomme> regions(boolean toutes, Collection<String> codes) {
        return liste("""
            select code as identifiant, nom from referentiel.region where :toutes or code = any(:codes) order by nom
            """, toutes, codes);
    }

    public List<Nomme> departements(boolean tous, Collection<String> regions) {
        return liste("""
            select code as identifiant, nom || ' (' || code || ')' as nom from referentiel.departement
             where :toutes or region = any(:codes) order by code
            """, tous, regions);
    }

    public List<Nomme> organismes(Collection<String> numeros) {
        return liste("""
            select finess as identifiant, coalesce(nom, 'Organisme ' || finess) as nom from referentiel.organisme
             where :toutes or finess = any(:codes) order by 2
            """, false, numeros);
    }

    public List<Nomme> etablissements(Collection<String> organismes) {
        return liste("""
            select finess as identifiant, nom || coalesce(', ' || ville, '') as nom from referentiel.etablissement
             where etat = 'OUVERT' and essms and (:toutes or organisme = any(:codes)) order by 2, 1
            """, false, organismes);
    }

    private List<Nomme> liste(String question, boolean toutes, Collection<String> codes) {
        return jdbc.sql(question)
                .param("toutes", toutes)
                .param("codes", codes.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Nomme.class))
                .list();
    }
}
