package fr.treille.socle.travaux;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/// Writes progress on a connection of its own, the one that holds the lock of the job: work that lost its lock
/// learns it here, with the error of a broken connection.
final class SuiviEnBase implements Suivi {
    private static final long ENTRE_DEUX_ECRITURES = 250_000_000;

    private final Connection connexion;
    private final UUID id;
    private final BooleanSupplier serveurQuiSArrete;
    private long derniere;
    private String phraseEcrite = "";
    private boolean annulationDemandee;

    SuiviEnBase(Connection connexion, UUID id, BooleanSupplier serveurQuiSArrete) {
        this.connexion = connexion;
        this.id = id;
        this.serveurQuiSArrete = serveurQuiSArrete;
        this.derniere = System.nanoTime() - ENTRE_DEUX_ECRITURES;
    }

    @Override
    public synchronized void progres(long fait, @Nullable Long total, String phrase) {
        boolean utile = !phrase.equals(phraseEcrite) || total != null && fait >= total;
        if (!utile && tropTot()) return;
        phraseEcrite = phrase;
        executer(
                "update socle.travail set fait = ?, total = ?, phrase = ? where id = ? returning annulation_demandee",
                o -> {
                    o.setLong(1, fait);
                    if (total == null) o.setNull(2, Types.BIGINT);
                    else o.setLong(2, total);
                    o.setString(3, phrase);
                    o.setObject(4, id);
                });
    }

    @Override
    public synchronized void verifierAnnulation() {
        if (serveurQuiSArrete.getAsBoolean()) throw new ServeurQuiSArrete();
        if (!tropTot()) {
            executer("select annulation_demandee from socle.travail where id = ?", o -> o.setObject(1, id));
        }
        if (annulationDemandee) throw new TravailAnnule();
    }

    private boolean tropTot() {
        return System.nanoTime() - derniere < ENTRE_DEUX_ECRITURES;
    }

    private void executer(String sql, Remplissage remplissage) {
        try (var ordre = connexion.prepareStatement(sql)) {
            remplissage.remplir(ordre);
            try (var resultat = ordre.executeQuery()) {
                annulationDemandee = resultat.next() && resultat.getBoolean(1);
            }
            derniere = System.nanoTime();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("progress of job " + id, sql, e);
        }
    }

    @FunctionalInterface
    private interface Remplissage {
        void remplir(java.sql.PreparedStatement ordre) throws SQLException;
    }

    /// The job is given back, to be taken up by another instance or at the next start.
    static final class ServeurQuiSArrete extends TravailAnnule {}
}
