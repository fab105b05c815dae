package fr.treille.referentiel.demonstration;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.travaux.Travaux;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks for the fictional territory when a server starts on an empty register, unless `treille.demonstration` is `non`.
/// A command never does. The pages answer while it loads.
@Component
@ConditionalOnWebApplication
class PremierTerritoire {
    private final ChargementDuTerritoire chargement;
    private final Travaux travaux;
    private final boolean voulu;

    PremierTerritoire(
            ChargementDuTerritoire chargement,
            Travaux travaux,
            @Value("${treille.demonstration:oui}") String demonstration) {
        this.chargement = chargement;
        this.travaux = travaux;
        this.voulu = !demonstration.equals("non");
    }

    @EventListener(ApplicationReadyEvent.class)
    void demander() {
        if (!voulu || !chargement.registreVide()) return;
        Acces.commeLaMaison(() -> travaux.lancer(
                chargement,
                new ChargementDuTerritoire.Demande(),
                "Territoire de démonstration",
                ChargementDuTerritoire.GENRE));
    }
}
