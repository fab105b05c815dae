package fr.treille.programme.bareme;

import fr.treille.programme.Calcul;
import fr.treille.programme.Composante;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Parametre;
import fr.treille.programme.regles.Examen;
import fr.treille.programme.regles.Lecture;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Montant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an amount is computed for: the funded members, those at the reduced national scale, and the parameters read
/// so far.
record Projection(Examen examen, List<MembreDuProjet> finances, Set<String> queue, Lecture lecture) {
    boolean enQueue(MembreDuProjet membre) {
        return queue.contains(membre.finess());
    }

    /// The amount times the share of eligible hours of a home service, rounded half up to the cent; the amount
    /// itself for anybody else.
    static Montant prorata(MembreDuProjet membre, Montant montant) {
        var eligibles = membre.heuresEligibles();
        var totales = membre.heuresTotales();
        if (membre.champ() != Champ.DOM || eligibles == null || totales == null) return montant;
        return montant.prorata(eligibles, totales);
    }

    /// @param devis quote this amount was compared with, absent when none lowers it
    LigneDeFinancement ligne(
            MembreDuProjet membre,
            Composante composante,
            Parametre regle,
            Montant bareme,
            Montant plafond,
            Montant montant,
            @Nullable Montant devis) {
        boolean reduit = membre.champ() == Champ.DOM && !plafond.equals(bareme);
        return new LigneDeFinancement(
                membre.finess(),
                composante,
                montant,
                regle.cle(),
                examen.campagne().source(regle),
                new Calcul(
                        bareme,
                        1,
                        reduit ? membre.heuresEligibles() : null,
                        reduit ? membre.heuresTotales() : null,
                        plafond,
                        devis));
    }
}
