package fr.treille.constitution.solveur;

/// What becomes of a large change once it is made.
final class Issue {
    private Issue() {}

    /// Keeps it if the plan is valid and costs at most `seuil` more than before, undoes it otherwise.
    static boolean garder(Etat etat, long avant, double seuil) {
        if (etat.cout() - avant <= seuil && etat.valide()) return true;
        etat.annuler();
        return false;
    }
}
