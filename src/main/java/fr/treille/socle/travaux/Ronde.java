package fr.treille.socle.travaux;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/// What the house does again and again without being asked: send mail, seal a day, forget what has lived too long. A
/// room declares it as a bean. One instance at a time does it, in the name of the house, outside any transaction; a
/// round whose process died is taken up by another instance, so it can be done again.
public interface Ronde {
    /// Stable name, the room first: `socle.courrier`.
    String genre();

    /// `FixedDelay.ofSeconds(5)`, or `Schedules.daily(zone, hour)`.
    Schedule quand();

    /// Does one round. Long ones call [Suivi#verifierAnnulation] where stopping leaves nothing half done.
    /// @throws Exception a defect: logged whole, and the next round comes as planned
    void faire(Suivi suivi) throws Exception;
}
