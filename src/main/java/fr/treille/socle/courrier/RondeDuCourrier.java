package fr.treille.socle.courrier;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import org.springframework.stereotype.Component;

/// Sends the mail that is due, every few seconds.
@Component
class RondeDuCourrier implements Ronde {
    private final Expedition expedition;

    RondeDuCourrier(Expedition expedition) {
        this.expedition = expedition;
    }

    @Override
    public String genre() {
        return "socle.courrier";
    }

    @Override
    public Schedule quand() {
        return FixedDelay.ofSeconds(3);
    }

    @Override
    public void faire(Suivi suivi) {
        expedition.tour(suivi);
    }
}
