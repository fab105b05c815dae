package fr.treille.comptes;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.treille.socle.Dates;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/// Does the yearly review's part of each morning, before people arrive.
@Component
class RondeDeLaRevue implements Ronde {
    private final TourDeLaRevue tour;

    RondeDeLaRevue(TourDeLaRevue tour) {
        this.tour = tour;
    }

    @Override
    public String genre() {
        return "comptes.revue-des-acces";
    }

    @Override
    public Schedule quand() {
        return Schedules.daily(Dates.PARIS, LocalTime.of(6, 30));
    }

    @Override
    public void faire(Suivi suivi) {
        tour.suspendre();
        tour.rappeler();
    }
}
