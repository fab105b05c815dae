package fr.treille.socle.conservation;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.treille.socle.Dates;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Each night, erases what has been kept long enough, a few rows at a time, and says in the journal how many went.
@Component
class RondeDeConservation implements Ronde {
    private final List<Conservation> regles;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    RondeDeConservation(
            ObjectProvider<Conservation> regles,
            JdbcClient jdbc,
            Journal journal,
            TransactionTemplate transaction,
            Clock horloge) {
        this.regles = regles.orderedStream().toList();
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    @Override
    public String genre() {
        return "socle.conservation";
    }

    @Override
    public Schedule quand() {
        return Schedules.daily(Dates.PARIS, LocalTime.of(3, 30));
    }

    @Override
    public void faire(Suivi suivi) {
        for (var regle : regles) {
            int effaces = 0;
            for (int lot = effacer(regle); lot > 0; lot = effacer(regle)) {
                effaces += lot;
                suivi.verifierAnnulation();
            }
            if (effaces > 0) noter(regle, effaces);
        }
    }

    private int effacer(Conservation regle) {
        return jdbc.sql(regle.ordre())
                .param("limite", horloge.instant().minus(regle.duree()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void noter(Conservation regle, int effaces) {
        transaction.executeWithoutResult(_ -> journal.noter(new Fait(
                "CONSERVATION_APPLIQUEE",
                "maison:conservation",
                null,
                "%s, au-delà de %d j : %d de moins"
                        .formatted(regle.quoi(), regle.duree().toDays(), effaces),
                null)));
    }
}
