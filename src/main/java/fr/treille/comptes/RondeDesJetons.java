package fr.treille.comptes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.treille.comptes.jdbc.TableDesJetons;
import fr.treille.socle.Dates;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the journal which tokens came to their end: they open nothing since midnight, whether it is told or not.
@Component
class RondeDesJetons implements Ronde {
    private final TableDesJetons table;
    private final DroitsEnVigueur droits;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RondeDesJetons(TableDesJetons table, DroitsEnVigueur droits, Journal journal, TransactionTemplate transaction) {
        this.table = table;
        this.droits = droits;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String genre() {
        return "comptes.jetons-expires";
    }

    @Override
    public Schedule quand() {
        return Schedules.daily(Dates.PARIS, LocalTime.of(6, 15));
    }

    @Override
    public void faire(Suivi suivi) {
        transaction.executeWithoutResult(_ -> noter());
    }

    private void noter() {
        var jour = droits.aujourdhui();
        for (var id : table.prendreLesExpires(jour)) {
            table.un(id, jour)
                    .ifPresent(jeton -> journal.noter(new Fait(
                            "JETON_EXPIRE", JetonsDAcces.objet(jeton), JetonsDAcces.texte(jeton), null, null)));
        }
    }
}
