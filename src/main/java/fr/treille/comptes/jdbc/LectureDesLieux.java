package fr.treille.comptes.jdbc;

import fr.treille.socle.securite.Perimetre;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the register says of perimeters: their name, and what encloses them.
@Component
public class LectureDesLieux {
    /// Region of an OG `o`: that of its seat, else the one that holds most of its establishments.
    static final String REGION_D_OG = """
        coalesce(o.region, (select oe.region from referentiel.etablissement oe where oe.organisme = o.finess
                             group by oe.region order by count(*) desc, oe.region limit 1))
        """;
    private final JdbcClient jdbc;

    LectureDesLieux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param og          for an establishment
    /// @param departement for an establishment
    public record Ligne(
            Perimetre.Genre genre,
            String identifiant,
            String nom,
            @Nullable String og,
            @Nullable String departement,
            @Nullable String region) {}

    /// Regions, départements, OG and establishments that exist among these.
    public List<Ligne> lignes(Collection<Perimetre> perimetres) {
        return jdbc.sql("""
            with p as (select * from unnest(cast(:genres as text[]), cast(:identifiants as text[])) as p(genre, id))
            select 'REGION' as genre, r.code as identifiant, r.nom, null as og, null as departement, r.code as region
              from p join referentiel.region r on p.genre = 'REGION' and r.code = p.id
            union all
            select 'DEPARTEMENT', d.code, d.nom, null, d.code, d.region
              from p join referentiel.departement d on p.genre = 'DEPARTEMENT' and d.code = p.id
            union all
            select 'OG', o.finess, coalesce(o.nom, 'Organisme ' || o.finess), o.finess, null, %s
              from p join referentiel.organisme o on p.genre = 'OG' and o.finess = p.id
            union all
            select 'ESSMS', e.finess, e.nom, e.organisme, e.departement, e.region
              from p join referentiel.etablissement e on p.genre = 'ESSMS' and e.finess = p.id
            """.formatted(REGION_D_OG))
                .param("genres", perimetres.stream().map(p -> p.genre().name()).toArray(String[]::new))
                .param(
                        "identifiants",
                        perimetres.stream().map(Perimetre::identifiant).toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Ligne.class))
                .list();
    }
}
