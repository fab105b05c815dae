package fr.treille.constitution;

import java.util.List;

/// The best plan that a run found, and how far it can be from the best there is.
/// @param cout     what it costs, by the weights of the run
/// @param borne    no plan costs less: computed, rounded up, never above `cout`
/// @param places   ESSMS in a grappe
/// @param total    ESSMS of all candidates
/// @param secondes of calculation, start of the machine excluded
/// @param phrases  what to know before reading it, French, one per matter
public record PlanPropose(
        List<GrappeProposee> grappes,
        long cout,
        long borne,
        int places,
        int total,
        double secondes,
        List<String> phrases) {

    public enum Preuve {
        /// No plan is better.
        OPTIMAL,
        /// No plan is better than the bound.
        BORNE
    }

    public PlanPropose {
        if (borne > cout) throw new IllegalArgumentException("A bound of %d above %d".formatted(borne, cout));
        grappes = List.copyOf(grappes);
        phrases = List.copyOf(phrases);
    }

    public Preuve preuve() {
        return borne == cout ? Preuve.OPTIMAL : Preuve.BORNE;
    }
}
