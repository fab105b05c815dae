package fr.treille.referentiel;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.treille.socle.travaux.Ronde;
import fr.treille.socle.travaux.Suivi;
import org.springframework.stereotype.Component;

/// Puts in force, on their day, the categories said in advance; an hour later when an import was writing.
@Component
class RondeDesCategories implements Ronde {
    private final ClassementDesCategories classement;

    RondeDesCategories(ClassementDesCategories classement) {
        this.classement = classement;
    }

    @Override
    public String genre() {
        return "referentiel.categories";
    }

    @Override
    public Schedule quand() {
        return FixedDelay.ofHours(1);
    }

    @Override
    public void faire(Suivi suivi) {
        classement.appliquer();
    }
}
