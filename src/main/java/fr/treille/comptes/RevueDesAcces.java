package fr.treille.comptes;

import fr.treille.socle.Dates;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When accesses are reviewed. Each is confirmed once a year by those who could grant it.
/// @param annonce days before the due date from which an access is to review, and its reviewers reminded
/// @param grace   days after the due date; then what nobody confirmed is suspended
/// @param rappel  days between two reminders to the same person
@ConfigurationProperties("treille.revue-des-acces")
public record RevueDesAcces(
        @DefaultValue("45") int annonce,
        @DefaultValue("30") int grace,
        @DefaultValue("7") int rappel) {

    public RevueDesAcces {
        if (annonce < 1 || grace < 1 || rappel < 1) throw new IllegalArgumentException("Days of the review");
    }

    /// Last due date that is to review today.
    public LocalDate horizon() {
        return LocalDate.now(Dates.PARIS).plusDays(annonce);
    }

    /// Day from which an access that nobody confirmed opens nothing.
    public LocalDate suspension(LocalDate aRevoirLe) {
        return aRevoirLe.plusDays(grace + 1L);
    }
}
