package fr.treille.comptes;

import fr.treille.comptes.jdbc.Echeances;
import fr.treille.socle.Dates;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the yearly review does by itself: reminds those who owe a confirmation, suspends what nobody confirmed. Done
/// twice, it says nothing twice.
@Component
class TourDeLaRevue {
    private static final int A_LA_FOIS = 200;
    private final Echeances echeances;
    private final GrappesConnues grappes;
    private final RevueDesAcces revue;
    private final DroitsEnVigueur droits;
    private final Courrier courrier;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TourDeLaRevue(
            Echeances echeances,
            GrappesConnues grappes,
            RevueDesAcces revue,
            DroitsEnVigueur droits,
            Courrier courrier,
            Journal journal,
            TransactionTemplate transaction) {
        this.echeances = echeances;
        this.grappes = grappes;
        this.revue = revue;
        this.droits = droits;
        this.courrier = courrier;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// @return how many accesses were suspended
    int suspendre() {
        int suspendus = 0;
        while (true) {
            Integer lot = transaction.execute(_ -> suspendreUnLot());
            if (lot == null || lot == 0) return suspendus;
            suspendus += lot;
        }
    }

    private int suspendreUnLot() {
        var jour = droits.aujourdhui();
        var suspendues = echeances.suspendre(jour.minusDays(revue.grace()), jour, A_LA_FOIS);
        for (var s : suspendues) {
            courrier.poster(new Message(
                    s.courriel(),
                    "Un de vos accès est suspendu",
                    "Vous avez cet accès dans Treille.",
                    List.of(
                            "%s : personne n'a confirmé cet accès à temps lors de la revue annuelle. Il n'ouvre plus rien."
                                    .formatted(s.role().libelle()),
                            "La direction de votre organisme, ou l'ARS, peut le confirmer à tout moment : il reprendra"
                                    + " aussitôt."),
                    new Lien("Voir mes accès", "/mon-compte")));
            journal.noter(new Fait(
                    "HABILITATION_SUSPENDUE",
                    "compte:" + s.compte(),
                    "%s %s:%s".formatted(s.role(), s.genre(), s.identifiant()),
                    "suspendue",
                    "Revue annuelle sans réponse"));
        }
        return suspendues.size();
    }

    /// @return how many people were reminded
    int rappeler() {
        var jour = droits.aujourdhui();
        var horizon = revue.horizon();
        var connues = grappes.connues(echeances.grappes(horizon, jour)).values();
        var rappels = echeances.aRappeler(connues, horizon, jour, jour.minusDays(revue.rappel() - 1L));
        for (var r : rappels) {
            transaction.executeWithoutResult(_ -> {
                courrier.poster(new Message(
                        r.courriel(),
                        "Des accès attendent votre confirmation",
                        "Vous répondez de ces accès dans Treille.",
                        List.of(
                                "%d accès %s à revoir, le premier avant le %s."
                                        .formatted(
                                                r.combien(),
                                                r.combien() > 1 ? "sont" : "est",
                                                Dates.longue(r.premiere())),
                                "Sans réponse, un accès est suspendu %d jours après son échéance."
                                        .formatted(revue.grace())),
                        new Lien("Faire la revue", "/revue-des-acces")));
                echeances.rappele(r.compte());
            });
        }
        return rappels.size();
    }
}
