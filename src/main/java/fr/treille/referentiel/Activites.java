package fr.treille.referentiel;

import fr.treille.socle.Finess;
import fr.treille.socle.securite.OuvertATous;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What the establishments exercise and with which capacities, as the flows of FINESS+ say it.
@Service
@OuvertATous
public class Activites {
    private final JdbcClient jdbc;

    Activites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param codes     activity, mode and public, without labels: none is published with the flow
    /// @param installee places in force, absent where the flow gives none
    public record Activite(
            String codes,
            @Nullable LocalDate debut,
            boolean ouverte,
            @Nullable Integer installee,
            @Nullable Integer autorisee) {}

    /// Open ones first.
    public List<Activite> de(Finess etablissement) {
        return jdbc.sql("""
            select concat_ws(' / ', a.activite, a.modalite, a.public_servi) as codes, a.debut, a.etat = 'OUVERT' as ouverte,
                   max(c.nombre) filter (where c.statut = 'INSTALLEE') as installee,
                   max(c.nombre) filter (where c.statut = 'AUTORISEE') as autorisee
              from referentiel.activite a
              left join referentiel.capacite c on c.activite = a.id and c.jusqu_au is null and c.precision = ''
             where a.etablissement = :finess
             group by a.id
             order by a.etat desc, codes, a.id
            """)
                .param("finess", etablissement.numero())
                .query(new SimplePropertyRowMapper<>(Activite.class))
                .list();
    }
}
