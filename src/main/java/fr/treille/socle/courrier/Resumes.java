package fr.treille.socle.courrier;

import fr.treille.socle.Dates;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Beyond the cap of the day, what a person should have received waits for one digest, the next morning in Paris.
@Component
class Resumes {
    private static final LocalTime MATIN = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final Courrier courrier;

    Resumes(JdbcClient jdbc, Courrier courrier) {
        this.jdbc = jdbc;
        this.courrier = courrier;
    }

    /// Puts off every ordinary message that waits for this person.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reporter(String destinataire, Instant maintenant) {
        var demain = Dates.jour(maintenant).plusDays(1);
        jdbc.sql("""
            update socle.courrier set etat = 'REPORTE', pas_avant = :demain
             where destinataire = :destinataire and etat = 'EN_ATTENTE' and not essentiel and genre <> :resume
            """)
                .param("destinataire", destinataire)
                .param("resume", Genre.RESUME.code())
                .param(
                        "demain",
                        FileDAttente.utc(
                                demain.atTime(MATIN).atZone(Dates.PARIS).toInstant()))
                .update();
    }

    /// Gathers what was put off until now into one digest; a single message leaves as it is.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void reunir(String destinataire, Instant maintenant) {
        var reportes = jdbc.sql("""
            select id from socle.courrier
             where destinataire = :destinataire and etat = 'REPORTE' and pas_avant <= :maintenant
             order by numero
            """)
                .param("destinataire", destinataire)
                .param("maintenant", FileDAttente.utc(maintenant))
                .query(UUID.class)
                .list();
        if (reportes.size() == 1) {
            jdbc.sql("update socle.courrier set etat = 'EN_ATTENTE' where id = :id")
                    .param("id", reportes.getFirst())
                    .update();
        } else if (!reportes.isEmpty()) {
            var resume = UUID.randomUUID();
            courrier.inscrire(resume, message(destinataire, reportes.size()), Etat.EN_ATTENTE);
            jdbc.sql("update socle.courrier set etat = 'REUNI', dans = :resume where id = any(:ids)")
                    .param("resume", resume)
                    .param("ids", reportes.toArray(UUID[]::new))
                    .update();
        }
    }

    /// What a digest says.
    List<Section> sections(UUID resume) {
        return jdbc.sql("""
            select objet, motif, paragraphes, lien_texte, lien_chemin
              from socle.courrier where dans = :resume order by numero
            """)
                .param("resume", resume)
                .query((ligne, _) -> Section.lire(ligne))
                .list();
    }

    private static Message message(String destinataire, int combien) {
        return new Message(
                destinataire,
                "%d messages réunis".formatted(combien),
                "Vous aviez déjà reçu plusieurs courriers de Treille ce jour-là : les suivants ont été réunis.",
                List.of("Les messages que voici n’ont pas été envoyés un par un."),
                null,
                Genre.RESUME);
    }
}
