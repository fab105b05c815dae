package fr.treille.comptes.jdbc;

import fr.treille.socle.Dates;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.securite.Titulaires;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TitulairesEnBase implements Titulaires {
    private final JdbcClient jdbc;
    private final Clock horloge;

    TitulairesEnBase(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    @Override
    public List<Titulaire> de(Role role, Perimetre perimetre) {
        return jdbc.sql("""
            select distinct c.id as compte, c.courriel, c.nom
              from comptes.habilitation h join comptes.compte c on c.id = h.compte
             where h.role = :role and h.genre = :genre and h.identifiant = :identifiant and c.ferme_le is null and %s
             order by c.nom, c.id
            """.formatted(Droits.EN_VIGUEUR))
                .param("role", role.name())
                .param("genre", perimetre.genre().name())
                .param("identifiant", perimetre.identifiant())
                .param("jour", Dates.jour(horloge.instant()))
                .query(new SimplePropertyRowMapper<>(Titulaire.class))
                .list();
    }
}
