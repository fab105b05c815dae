package fr.treille.comptes;

import fr.treille.comptes.jdbc.EcritureDesHabilitations;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Grants, on the authority of somebody whom the caller has checked, in the caller's transaction.
@Component
class Accord {
    private final EcritureDesHabilitations ecriture;
    private final DroitsEnVigueur droits;
    private final Journal journal;

    Accord(EcritureDesHabilitations ecriture, DroitsEnVigueur droits, Journal journal) {
        this.ecriture = ecriture;
        this.droits = droits;
        this.journal = journal;
    }

    /// @return false when the person holds it already
    boolean accorder(Compte compte, Tenue.Proposee quoi, UUID par, String parNom) {
        var du = quoi.du() == null ? droits.aujourdhui() : quoi.du();
        if (!ecriture.accorder(compte.id(), quoi.habilitation(), du, du.plusYears(1), par, parNom)) return false;
        journal.noter(new Fait("HABILITATION_ACCORDEE", "compte:" + compte.id(), null, quoi.texte(du), quoi.motif()));
        return true;
    }
}
