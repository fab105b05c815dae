package fr.treille.cooperation;

import fr.treille.comptes.ComptesDeDemonstration;
import fr.treille.comptes.Identification;
import fr.treille.cooperation.jdbc.ChoixDeLaDemonstration;
import fr.treille.cooperation.jdbc.EcritureDesGrappes;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.Devis;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.referentiel.TerritoireDeDemonstrationCharge;
import fr.treille.socle.Finess;
import fr.treille.socle.Montant;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Gives the demonstration director a grappe that lacks members, in the transaction that brings the fictional
/// territory. It is made once.
@Component
class GrappeDeDemonstration {
    private static final String DIRECTION = "direction@treille.demo";
    private static final String CAMPAGNE = "2022-REG";
    private static final UUID GRAPPE = UUID.nameUUIDFromBytes("grappe du Val fictif".getBytes(StandardCharsets.UTF_8));
    private static final int MEMBRES = 13;
    private static final Montant DEVIS_AU_DELA_DU_PLAFOND = Montant.euros(23_400);
    private final Identification identification;
    private final ComptesDeDemonstration comptes;
    private final ChoixDeLaDemonstration choix;
    private final EcritureDesGrappes grappes;
    private final Entrees entrees;
    private final CampagnesEnVigueur campagnes;
    private final Clock horloge;

    GrappeDeDemonstration(
            Identification identification,
            ComptesDeDemonstration comptes,
            ChoixDeLaDemonstration choix,
            EcritureDesGrappes grappes,
            Entrees entrees,
            CampagnesEnVigueur campagnes,
            Clock horloge) {
        this.identification = identification;
        this.comptes = comptes;
        this.choix = choix;
        this.grappes = grappes;
        this.entrees = entrees;
        this.campagnes = campagnes;
        this.horloge = horloge;
    }

    /// After the one who gives the director an organisme.
    @EventListener(TerritoireDeDemonstrationCharge.class)
    @Order(10)
    void territoireCharge() {
        direction()
                .ifPresent(lecteur -> lecteur.habilitations().stream()
                        .filter(h -> h.role() == Role.DIRECTEUR_OG)
                        .findFirst()
                        .ifPresent(h -> constituer(lecteur, new Finess(h.identifiant()))));
    }

    private Optional<Lecteur> direction() {
        try {
            return identification.loadUserByUsername(DIRECTION) instanceof Acces.LecteurConnecte connecte
                    ? Optional.of(connecte.lecteur())
                    : Optional.empty();
        } catch (UsernameNotFoundException sansDemonstration) {
            return Optional.empty();
        }
    }

    private void constituer(Lecteur lecteur, Finess og) {
        var par = Signature.de(lecteur, horloge.instant().truncatedTo(ChronoUnit.MICROS));
        var reglages = new Reglages(
                "Grappe du Val fictif", CAMPAGNE, og, choix.solution("PA", "PH").orElse(null), null, Devis.AUCUN);
        var grappe = Grappe.nouvelle(
                GRAPPE, reglages, campagnes.campagne(CAMPAGNE).version(), Grappe.Origine.DEMONSTRATION, par);
        if (!grappes.inserer(grappe)) return;
        entrees.ajouter(grappe, membres(og), par, lecteur);
        comptes.habiliter(Role.PORTEUR, GRAPPE.toString());
        comptes.habiliter(Role.AMOA, GRAPPE.toString());
    }

    /// One buys its software, one has a quote above the ceiling, and the home service has not said its hours.
    private Map<String, Apport> membres(Finess og) {
        var seuil =
                campagnes.campagne(CAMPAGNE).valeur(Parametre.SEUIL_PETIT_OG).contenu();
        int petit = seuil instanceof Integer connu ? connu : Integer.MAX_VALUE;
        var apports = new LinkedHashMap<String, Apport>();
        for (var finess : choix.autourDe(og, petit, MEMBRES, "PA", "PH")) {
            apports.put(finess.numero(), apport(apports.size()));
        }
        choix.autourDe(og, petit, 1, "DOM").forEach(f -> apports.put(f.numero(), Apport.de(Nature.MISE_EN_CONFORMITE)));
        return apports;
    }

    private static Apport apport(int rang) {
        return switch (rang) {
            case 1 -> Apport.de(Nature.ACQUISITION);
            case 2 ->
                new Apport(Nature.MISE_EN_CONFORMITE, null, null, DEVIS_AU_DELA_DU_PLAFOND, null, null, false, null);
            default -> Apport.de(Nature.MISE_EN_CONFORMITE);
        };
    }
}
