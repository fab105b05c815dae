package fr.treille.comptes.authentification;

import fr.treille.comptes.authentification.jdbc.Facteurs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// At each start, seals with the key of today what was kept in the clear or under another key.
@Component
@ConditionalOnWebApplication
class SecretsScelles {
    private static final Logger LOG = LoggerFactory.getLogger(SecretsScelles.class);
    private final Facteurs facteurs;
    private final TransactionTemplate transaction;

    SecretsScelles(Facteurs facteurs, TransactionTemplate transaction) {
        this.facteurs = facteurs;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sceller() {
        Integer illisibles = transaction.execute(_ -> facteurs.resceller());
        if (illisibles != null && illisibles > 0) {
            LOG.warn(
                    "La clé de {} applications de codes est absente : ces personnes n'entrent qu'avec un code de"
                            + " secours ou une clé d'accès. Rendez à TREILLE_CLE, ou au fichier {}, la clé d'avant.",
                    illisibles,
                    Coffre.FICHIER);
        }
    }
}
