package fr.treille.referentiel.recherche;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Reads the register for the search as soon as the first page answers, so that the first person who searches does not
/// wait for it.
@Component
@ConditionalOnWebApplication
class PremiereLecture {
    private final FondsDuRegistre registre;
    private final Lieux lieux;

    PremiereLecture(FondsDuRegistre registre, Lieux lieux) {
        this.registre = registre;
        this.lieux = lieux;
    }

    @EventListener(ApplicationReadyEvent.class)
    void commencer() {
        Thread.ofVirtual().name("premiere-lecture").start(this::lire);
    }

    private void lire() {
        try {
            registre.fonds(lieux.chercher(List.of(), List.of()).marque());
        } catch (DataAccessException | TransactionException e) {
            // The database is slow or leaving: the first search will read it, or say why not.
        }
    }
}
