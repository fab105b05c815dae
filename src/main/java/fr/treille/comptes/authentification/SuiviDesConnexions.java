package fr.treille.comptes.authentification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion;
import fr.treille.comptes.authentification.jdbc.RefusDeConnexion.Refus;
import fr.treille.socle.Dates;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Filtres;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.journal.LectureDuJournal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sign-ins, granted and refused, as the journal and their person know them. A granted one has its line at once; the
/// refused ones of an account have one together, once their hour is over: nobody fills the journal from outside.
@Component
public class SuiviDesConnexions implements Ronde {
    private static final int AU_PLUS = 20;
    private static final Duration MONTREES = Duration.ofDays(30);
    private final RefusDeConnexion refus;
    private final LectureDuJournal lecture;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    SuiviDesConnexions(
            RefusDeConnexion refus,
            LectureDuJournal lecture,
            Journal journal,
            TransactionTemplate transaction,
            Clock horloge) {
        this.refus = refus;
        this.lecture = lecture;
        this.journal = journal;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// One line of the page: when, and what happened.
    public record Evenement(Instant le, String quoi, boolean refuse) {}

    /// The last sign-ins of the reader, latest first.
    public List<Evenement> miennes() {
        var compte = Acces.exige().compte();
        var ouvertes =
                lecture
                        .page(new Filtres(null, "CONNEXION_OUVERTE", "compte:" + compte, null, null), null, AU_PLUS)
                        .stream()
                        .map(l -> new Evenement(l.le(), "Connexion par " + l.apres(), false));
        var refusees = refus.de(compte, horloge.instant().minus(MONTREES)).stream()
                .collect(groupingBy(Refus::heure, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(heure -> new Evenement(heure.getKey(), phrase(heure.getValue()), true));
        return Stream.concat(ouvertes, refusees)
                .sorted(Comparator.comparing(Evenement::le).reversed())
                .limit(AU_PLUS)
                .toList();
    }

    @Override
    public String genre() {
        return "comptes.connexions-refusees";
    }

    @Override
    public Schedule quand() {
        return FixedDelay.ofMinutes(10);
    }

    @Override
    public void faire(Suivi suivi) {
        transaction.executeWithoutResult(_ -> refus.prendre().stream()
                .collect(groupingBy(r -> new Cle(r.compte(), r.heure()), LinkedHashMap::new, toList()))
                .forEach((cle, siens) -> journal.noter(new Fait(
                        "CONNEXIONS_REFUSEES",
                        "compte:" + cle.compte(),
                        null,
                        jour(cle.heure()) + ", " + phrase(siens),
                        null))));
    }

    private record Cle(UUID compte, Instant heure) {}

    private static String jour(Instant heure) {
        return Dates.courte(Dates.jour(heure));
    }

    /// `entre 10:00 et 11:00 : 12 refus (mot de passe faux : 10, trop d'essais : 2)`
    private static String phrase(List<Refus> siens) {
        var heure = siens.getFirst().heure();
        return "entre %s et %s : %d refus (%s)"
                .formatted(
                        Dates.heure(heure),
                        Dates.heure(heure.plus(Duration.ofHours(1))),
                        siens.stream().mapToInt(Refus::nombre).sum(),
                        siens.stream()
                                .map(r -> r.raison().libelle() + " : " + r.nombre())
                                .collect(joining(", ")));
    }
}
