package fr.treille.comptes;

import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.courrier.Lien;
import fr.treille.socle.courrier.Message;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.ReserveAuNational;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes an account, whose sessions end at their next request and whose accesses stay as they are, and opens it again
/// with them.
@Service
@ReserveAuNational
@Transactional
public class FermetureDesComptes {
    private static final int MOTIF_MAX = 500;
    private final Comptes comptes;
    private final Courrier courrier;
    private final Journal journal;

    FermetureDesComptes(Comptes comptes, Courrier courrier, Journal journal) {
        this.comptes = comptes;
        this.courrier = courrier;
        this.journal = journal;
    }

    /// @param motif why, told to the person
    /// @throws Introuvable if there is no such account
    public Acte fermer(UUID id, String motif) {
        if (id.equals(Acces.exige().compte())) return new Acte.Refuse("Vous ne pouvez pas fermer votre propre compte.");
        return changer(id, motif, true);
    }

    /// @param motif why, told to the person
    /// @throws Introuvable if there is no such account
    public Acte rouvrir(UUID id, String motif) {
        return changer(id, motif, false);
    }

    private Acte changer(UUID id, String motif, boolean fermer) {
        var compte = comptes.ouvertOuFerme(id).orElseThrow(() -> new Introuvable("compte", id));
        var raison = motif.strip();
        if (raison.isEmpty() || raison.length() > MOTIF_MAX) {
            return new Acte.Refuse("Donnez le motif, en %d caractères au plus.".formatted(MOTIF_MAX));
        }
        var etat = fermer ? "fermé" : "rouvert";
        if (!(fermer ? comptes.fermer(id) : comptes.rouvrir(id))) {
            return new Acte.Refuse("Quelqu'un d'autre l'a fait entre-temps : ce compte est déjà %s."
                    .formatted(fermer ? "fermé" : "ouvert"));
        }
        courrier.poster(new Message(
                        compte.courriel(),
                        "Votre compte est " + etat,
                        "Vous avez un compte dans Treille.",
                        List.of(
                                fermer
                                        ? "L’administration nationale de Treille l’a fermé : il n’ouvre plus rien, et"
                                                + " rien de ce que vous avez fait n’est effacé."
                                        : "L’administration nationale de Treille l’a rouvert : vos accès sont ceux"
                                                + " d’avant, sauf ceux qui ont pris fin entre-temps.",
                                "Motif donné par %s : %s"
                                        .formatted(Acces.exige().nom(), raison)),
                        new Lien("Se connecter", "/connexion"))
                .essentiel());
        journal.noter(new Fait(fermer ? "COMPTE_FERME" : "COMPTE_ROUVERT", "compte:" + id, null, null, raison));
        return new Acte.Fait("Le compte de %s est %s. La personne en est prévenue.".formatted(compte.nom(), etat));
    }
}
