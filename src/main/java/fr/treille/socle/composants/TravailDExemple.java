package fr.treille.socle.composants;

import fr.treille.socle.travaux.Bilan;
import fr.treille.socle.travaux.Suivi;
import fr.treille.socle.travaux.Travail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// Counts to sixty in fifteen seconds, so that the bar of a job can be looked at.
@Component
@ConditionalOnExpression(ComposantsController.EN_DEMONSTRATION)
class TravailDExemple implements Travail<TravailDExemple.Compte> {
    private static final int PAUSE_EN_MILLISECONDES = 250;

    record Compte(int jusqua) {}

    @Override
    public String genre() {
        return "socle.exemple";
    }

    @Override
    public Class<Compte> parametres() {
        return Compte.class;
    }

    @Override
    public Bilan executer(Compte compte, Suivi suivi) throws InterruptedException {
        for (long fait = 0; fait < compte.jusqua(); fait++) {
            suivi.progres(fait, (long) compte.jusqua(), "Compte en cours");
            suivi.verifierAnnulation();
            Thread.sleep(PAUSE_EN_MILLISECONDES);
        }
        return Bilan.dit("Compté jusqu’à " + compte.jusqua() + ".");
    }
}
