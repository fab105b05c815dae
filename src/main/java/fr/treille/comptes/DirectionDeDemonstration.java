package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.referentiel.TerritoireDeDemonstrationCharge;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre.Genre;
import fr.treille.socle.securite.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the director of the demonstration an organisme of the fictional territory, in the transaction that brings it.
@Component
class DirectionDeDemonstration {
    private final Comptes comptes;
    private final Clock horloge;

    DirectionDeDemonstration(Comptes comptes, Clock horloge) {
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /// First among those who listen: a grappe of the demonstration needs its director.
    @EventListener
    @Order(0)
    void habiliter(TerritoireDeDemonstrationCharge charge) {
        var direction = comptes.parCourriel("direction@treille.demo").filter(Compte::demonstration);
        var organisme = comptes.petitOrganismeFictif(PremierDemarrage.REGION_DE_DEMONSTRATION);
        if (direction.isEmpty() || organisme.isEmpty()) return;
        comptes.habiliter(
                direction.get().id(),
                new Habilitation(Role.DIRECTEUR_OG, Genre.OG, organisme.get()),
                LocalDate.ofInstant(horloge.instant(), ZoneId.of("Europe/Paris")));
    }
}
