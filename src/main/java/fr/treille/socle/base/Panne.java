package fr.treille.socle.base;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/// What the machine lacks when something fails that is nobody's fault, in a sentence for whoever waits.
public enum Panne {
    BASE_INJOIGNABLE("La base de données ne répond pas, ou pas assez vite. Rien de ce que vous veniez d'envoyer n'a été"
            + " enregistré : réessayez dans quelques minutes."),
    DISQUE_PLEIN(
            "Il n'y a plus de place sur le disque du serveur. Rien n'a été enregistré, et ce qui l'était déjà est en"
                    + " sécurité : prévenez la personne qui exploite Treille.");

    private final String phrase;

    Panne(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }

    /// @return empty when the cause is something else, most often a defect
    public static Optional<Panne> de(Throwable echec) {
        int pas = 0;
        for (Throwable cause = echec; cause != null && pas < 20; cause = cause.getCause(), pas++) {
            if (cause instanceof SQLException sql) {
                var panne = de(sql);
                if (panne.isPresent()) return panne;
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left on device")) {
                return Optional.of(DISQUE_PLEIN);
            }
        }
        return Optional.empty();
    }

    /// Classes of PostgreSQL: 53100 the disk is full, 53 resources, 08 the line, 57P a server that stops or starts.
    private static Optional<Panne> de(SQLException echec) {
        var etat = String.valueOf(echec.getSQLState());
        if (etat.equals("53100")) return Optional.of(DISQUE_PLEIN);
        return echec instanceof SQLTransientConnectionException
                        || etat.startsWith("08")
                        || etat.startsWith("57P")
                        || etat.startsWith("53")
                ? Optional.of(BASE_INJOIGNABLE)
                : Optional.empty();
    }
}
