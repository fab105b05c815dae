package fr.treille.constitution;

import org.jspecify.annotations.Nullable;

/// Who watches a run, and may stop it. Called from the threads of the run, one at a time.
public interface SuiviDuCalcul {
    SuiviDuCalcul AUCUN = new SuiviDuCalcul() {};

    /// Called a few times per second; the cost never rises from one call to the next.
    default void avancer(Avancement avancement) {}

    /// Asked often: once true, the run ends soon with the best plan it has.
    default boolean arrete() {
        return false;
    }

    /// @param cout   of the best plan so far
    /// @param borne  no plan costs less; absent as long as it is not known for every region
    /// @param places ESSMS in a grappe
    /// @param total  ESSMS of all candidates
    record Avancement(long cout, @Nullable Long borne, int places, int total) {}
}
