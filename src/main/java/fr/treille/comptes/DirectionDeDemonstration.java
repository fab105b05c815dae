package fr.treille.comptes;

import fr.treille.comptes.jdbc.TerrainDeDemonstration;
import fr.treille.referentiel.TerritoireDeDemonstrationCharge;
import fr.treille.socle.securite.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the director of the demonstration an organisme of the fictional territory, the referent one of its
/// establishments and the vendor one of its names, in the transaction that brings them.
@Component
class DirectionDeDemonstration {
    private final ComptesDeDemonstration comptes;
    private final TerrainDeDemonstration terrain;

    DirectionDeDemonstration(ComptesDeDemonstration comptes, TerrainDeDemonstration terrain) {
        this.comptes = comptes;
        this.terrain = terrain;
    }

    /// First among those who listen: a grappe of the demonstration needs its director.
    @EventListener
    @Order(0)
    void habiliter(TerritoireDeDemonstrationCharge charge) {
        terrain.petitOrganisme(ComptesDeDemonstration.REGION).ifPresent(og -> {
            comptes.habiliter(Role.DIRECTEUR_OG, og);
            terrain.premierEtablissement(og).ifPresent(e -> comptes.habiliter(Role.REFERENT_ESSMS, e));
        });
        terrain.premierEditeur().ifPresent(e -> comptes.habiliter(Role.EDITEUR, e));
    }
}
