package fr.treille.socle.courrier;

import fr.treille.socle.courrier.FileDAttente.Attendu;
import fr.treille.socle.travaux.Suivi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is due, person after person. Several may work at once, in one process or in two: a person is served by
/// one of them.
@Component
class Expedition {
    private static final Logger LOG = LoggerFactory.getLogger(Expedition.class);
    private static final Duration PREMIERE_ATTENTE = Duration.ofMinutes(2);
    private static final Duration PLUS_LONGUE_ATTENTE = Duration.ofHours(6);
    private static final Duration ABANDON = Duration.ofDays(3);

    private final FileDAttente file;
    private final Resumes resumes;
    private final Interrupteur interrupteur;
    private final Redaction redaction;
    private final Facteur facteur;
    private final ReglagesDuCourrier reglages;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Expedition(
            FileDAttente file,
            Resumes resumes,
            Interrupteur interrupteur,
            Redaction redaction,
            Facteur facteur,
            ReglagesDuCourrier reglages,
            TransactionTemplate transaction,
            Clock horloge) {
        this.file = file;
        this.resumes = resumes;
        this.interrupteur = interrupteur;
        this.redaction = redaction;
        this.facteur = facteur;
        this.reglages = reglages;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// Goes on until nothing is due, or nothing may leave.
    void tour(Suivi suivi) {
        if (!reglages.ouverts()) return;
        while (interrupteur.position().ouverte(horloge.instant())) {
            suivi.verifierAnnulation();
            boolean servi = Boolean.TRUE.equals(transaction.execute(_ -> file.reserver(horloge.instant())
                    .map(destinataire -> {
                        servir(destinataire);
                        return true;
                    })
                    .orElse(false)));
            if (!servi) return;
        }
    }

    /// One message of this person, whose lock is held.
    private void servir(String destinataire) {
        var maintenant = horloge.instant();
        file.relever(destinataire);
        resumes.reunir(destinataire, maintenant);
        var premier = file.premier(destinataire, maintenant);
        if (premier.isEmpty()) return;
        var courrier = premier.get();
        boolean plafonne = !courrier.essentiel() && !courrier.resume();
        if (plafonne && file.partisCeJour(destinataire, maintenant) >= reglages.parJour()) {
            resumes.reporter(destinataire, maintenant);
            return;
        }
        var sections = courrier.sections(courrier.resume() ? resumes.sections(courrier.id()) : java.util.List.of());
        int tentative = file.commencer(courrier.id());
        var issue = facteur.porter(
                redaction.rediger(courrier, sections),
                () -> file.remettre(courrier.id(), tentative, horloge.instant()));
        conclure(courrier, tentative, issue, horloge.instant());
    }

    private void conclure(Attendu courrier, int tentative, Issue issue, Instant maintenant) {
        var id = courrier.id();
        if (!(issue instanceof Issue.ServeurAbsent)) interrupteur.repond();
        switch (issue) {
            case Issue.Accepte() -> file.finir(id, tentative, Etat.ENVOYE, null, maintenant);
            case Issue.Refuse(var reponse) -> file.finir(id, tentative, Etat.REFUSE, reponse, maintenant);
            case Issue.Inconnue(var reponse) -> file.finir(id, tentative, Etat.ISSUE_INCONNUE, reponse, maintenant);
            case Issue.PlusTard(var reponse) -> {
                boolean abandon = maintenant.isAfter(courrier.creeLe().plus(ABANDON));
                var attente = Interrupteur.attente(tentative, PREMIERE_ATTENTE, PLUS_LONGUE_ATTENTE);
                file.finir(id, tentative, abandon ? Etat.REFUSE : Etat.EN_ATTENTE, reponse, maintenant.plus(attente));
            }
            case Issue.ServeurAbsent(var reponse) -> {
                file.finir(id, tentative, Etat.EN_ATTENTE, reponse, maintenant);
                interrupteur.panne(reponse, maintenant);
                LOG.warn("Serveur d’envoi indisponible : {}", reponse);
            }
        }
    }
}
