package fr.treille.socle.journal;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import fr.treille.socle.securite.OuvertATous;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the trace of an act, with the act or not at all.
@Service
public class Journal {
    /// How the journal calls who was not signed in.
    static final String PERSONNE = "Personne non identifiée";

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes what the transaction of the caller does. The row is written just before the commit, so
    /// that those who write after it wait for that commit only. A listener that itself runs before
    /// the commit comes too late to note anything.
    /// @throws IllegalTransactionStateException if no transaction is open
    @OuvertATous
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(Fait fait) {
        var lecteur = Acces.lecteur().orElse(null);
        var organisation = Acces.organisation().orElse(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                ecrire(lecteur, organisation, fait);
            }
        });
    }

    private void ecrire(@Nullable Lecteur lecteur, @Nullable String organisation, Fait fait) {
        jdbc.sql("""
            insert into socle.journal (compte, nom, organisation, acte, objet, avant, apres, motif)
            values (:compte, :nom, :organisation, :acte, :objet, :avant, :apres, :motif)
            """)
                .param("compte", lecteur == null ? null : lecteur.compte())
                .param("nom", lecteur == null ? PERSONNE : lecteur.nom())
                .param("organisation", organisation)
                .param("acte", fait.acte())
                .param("objet", fait.objet())
                .param("avant", fait.avant())
                .param("apres", fait.apres())
                .param("motif", fait.motif())
                .update();
    }
}
