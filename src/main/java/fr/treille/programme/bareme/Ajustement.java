package fr.treille.programme.bareme;

import fr.treille.programme.Calcul;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.socle.Montant;

/// A line lowered by an accepted quote.
final class Ajustement {
    private Ajustement() {}

    static LigneDeFinancement auDevis(LigneDeFinancement ligne, Montant montant, Montant devis) {
        var calcul = ligne.calcul();
        return new LigneDeFinancement(
                ligne.finess(),
                ligne.composante(),
                montant,
                ligne.regle(),
                ligne.source(),
                new Calcul(
                        calcul.bareme(),
                        calcul.unites(),
                        calcul.heuresEligibles(),
                        calcul.heuresTotales(),
                        calcul.plafond(),
                        devis));
    }
}
