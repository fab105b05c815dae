package fr.treille.comptes;

import fr.treille.comptes.jdbc.DemandesDeRattachement;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Habilitation;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a request of attachment before those who answer it, in the caller's transaction.
@Component
class AppelAuRattachement {
    private final DemandesDeRattachement demandes;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;
    private final Journal journal;

    AppelAuRattachement(DemandesDeRattachement demandes, DroitsEnVigueur droits, Courrier courrier, Journal journal) {
        this.demandes = demandes;
        this.droits = droits;
        this.courrier = courrier;
        this.journal = journal;
    }

    Acte demander(Compte compte, Habilitation habilitation, Lieu lieu, String fonction) {
        var id = demandes.inscrire(compte.id(), habilitation, fonction);
        if (id.isEmpty()) return new Acte.Refuse("Vous avez déjà fait cette demande : elle attend sa réponse.");
        for (var adresse : demandes.quiRepondent(habilitation.identifiant(), droits.aujourdhui())) {
            courrier.poster(new Message(
                    adresse,
                    "Une demande de rattachement attend votre réponse",
                    "Vous répondez pour %s.".formatted(lieu.nom()),
                    List.of("%s (%s) demande le rôle « %s » pour %s."
                            .formatted(
                                    compte.nom(), fonction, habilitation.role().libelle(), lieu.nom())),
                    new Lien("Répondre", "/rattachements")));
        }
        journal.noter(new Fait(
                "RATTACHEMENT_DEMANDE",
                "compte:" + compte.id(),
                null,
                "%s %s:%s".formatted(habilitation.role(), habilitation.genre(), habilitation.identifiant()),
                null));
        return new Acte.Fait(
                "Demande envoyée pour %s. Vous aurez accès quand la direction de l'organisme, ou l'ARS, l'aura confirmée."
                        .formatted(lieu.nom()));
    }
}
