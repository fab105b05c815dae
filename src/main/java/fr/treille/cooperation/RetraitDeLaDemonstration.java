package fr.treille.cooperation;

import fr.treille.cooperation.jdbc.EffacementDesGrappes;
import fr.treille.referentiel.TerritoireDeDemonstrationRemplace;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When the real register takes the place of the fictional territory, the grappes of fictional establishments go
/// with
/// it, in the same transaction, and leave a trace.
@Component
class RetraitDeLaDemonstration {
    private final EffacementDesGrappes effacement;

    RetraitDeLaDemonstration(EffacementDesGrappes effacement) {
        this.effacement = effacement;
    }

    @EventListener
    void retirer(TerritoireDeDemonstrationRemplace evenement) {
        effacement.grappesFictives("Le territoire fictif a laissé la place au registre réel (import %s)."
                .formatted(evenement.importation()));
    }
}
