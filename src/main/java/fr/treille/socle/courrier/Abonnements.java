package fr.treille.socle.courrier;

import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each person receives, kind by kind. Whoever holds the token of a link may stop and resume that kind, signed in
/// or not.
@Service
public class Abonnements {
    private static final String LU = "select jeton, libelle, arrete_le is not null as arrete from socle.abonnement ";

    private final JdbcClient jdbc;

    Abonnements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Connecte
    List<Abonnement> duLecteur() {
        return jdbc.sql(LU + "where destinataire = :courriel order by libelle")
                .param("courriel", Acces.exige().courriel())
                .query(new SimplePropertyRowMapper<>(Abonnement.class))
                .list();
    }

    /// @throws Introuvable if no link has this token
    @OuvertATous
    Abonnement lire(UUID jeton) {
        return jdbc.sql(LU + "where jeton = :jeton")
                .param("jeton", jeton)
                .query(new SimplePropertyRowMapper<>(Abonnement.class))
                .optional()
                .orElseThrow(() -> new Introuvable("abonnement", jeton));
    }

    /// Stops or resumes a kind; what waited to leave is set aside with it.
    @OuvertATous
    @Transactional
    Abonnement regler(UUID jeton, boolean arreter) {
        jdbc.sql("""
            update socle.abonnement set arrete_le = case when :arreter then coalesce(arrete_le, now()) end
             where jeton = :jeton
            """).param("arreter", arreter).param("jeton", jeton).update();
        if (arreter) {
            jdbc.sql("""
                update socle.courrier c set etat = 'ECARTE'
                  from socle.abonnement a
                 where a.jeton = :jeton and c.destinataire = a.destinataire and c.genre = a.genre
                   and not c.essentiel and c.etat in ('EN_ATTENTE', 'REPORTE')
                """).param("jeton", jeton).update();
        }
        return lire(jeton);
    }

    public record Abonnement(UUID jeton, String libelle, boolean arrete) {}
}
