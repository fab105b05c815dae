package fr.treille.socle.journal;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Seals the days that are over: soon after midnight, and soon after a start when the application slept through it.
@Component
class RondeDesSceaux implements Ronde {
    private final Sceaux sceaux;

    RondeDesSceaux(Sceaux sceaux) {
        this.sceaux = sceaux;
    }

    @Override
    public String genre() {
        return "socle.sceaux";
    }

    @Override
    public Schedule quand() {
        return FixedDelay.of(Duration.ofMinutes(10));
    }

    @Override
    public void faire(Suivi suivi) {
        sceaux.apposer();
    }
}
