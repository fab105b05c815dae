package fr.treille.referentiel.collecte;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// Looks every minute whether the flows are due.
@Component
class RondeDeLaCollecte implements Ronde {
    private final CollecteDeFinessPlus collecte;

    RondeDeLaCollecte(CollecteDeFinessPlus collecte) {
        this.collecte = collecte;
    }

    @Override
    public String genre() {
        return "referentiel.collecte";
    }

    @Override
    public Schedule quand() {
        return FixedDelay.ofMinutes(1);
    }

    @Override
    public void faire(Suivi suivi) throws IOException {
        collecte.siDue(suivi);
    }
}
