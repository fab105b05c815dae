package fr.treille.constitution.solveur;

/// One way to change a plan.
interface Mouvement {
    /// Draws a change, and makes it when the result is valid and costs at most `seuil` more than before; leaves the
    /// plan as it was otherwise.
    /// @return whether the plan changed
    boolean tenter(double seuil);
}
