package fr.treille.cooperation.jdbc;

import fr.treille.programme.UsageDesCampagnes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many grappes a change of a campaign touches.
@Component
class GrappesDesCampagnes implements UsageDesCampagnes {
    private final JdbcClient jdbc;

    GrappesDesCampagnes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int grappesVivantes(String campagne) {
        return jdbc.sql("select count(*) from cooperation.grappe where campagne = :campagne and etat <> 'ABANDONNEE'")
                .param("campagne", campagne)
                .query(Integer.class)
                .single();
    }
}
