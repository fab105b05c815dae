package fr.treille.cooperation.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only place where a grappe is erased: those of fictional establishments, when the real register comes.
@Component
public class EffacementDesGrappes {
    private static final String FICTIVES = """
        select g.id from cooperation.grappe g
         where g.origine = 'DEMONSTRATION'
            or g.porteur in (select finess from referentiel.organisme where origine = 'DEMONSTRATION')
            or exists (select from cooperation.membre m join referentiel.etablissement e on e.finess = m.finess
                        where m.grappe = g.id and e.origine = 'DEMONSTRATION')
        """;
    private final JdbcClient jdbc;

    EffacementDesGrappes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Joins the transaction of the caller.
    /// @param motif why, kept with the trace
    public void grappesFictives(String motif) {
        jdbc.sql("""
            insert into cooperation.effacement (grappe, nom, membres, motif, le)
            select g.id, g.nom,
                   (select count(*) from cooperation.membre m where m.grappe = g.id and m.sorti_le is null), :motif, now()
              from cooperation.grappe g where g.id in (%s)
            """.formatted(FICTIVES)).param("motif", motif).update();
        jdbc.sql("delete from cooperation.grappe where id in (%s)".formatted(FICTIVES))
                .update();
    }
}
