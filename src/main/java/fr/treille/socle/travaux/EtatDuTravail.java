package fr.treille.socle.travaux;

import fr.treille.socle.Nombres;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a job is.
/// @param total    null while it is not known
/// @param secondes since it began, 0 before
public record EtatDuTravail(
        UUID id,
        String genre,
        String libelle,
        Etat etat,
        long fait,
        @Nullable Long total,
        String phrase,
        @Nullable String adresse,
        boolean annulationDemandee,
        long secondes) {
    /// Below, a guess of what is left would dance.
    private static final int SECONDES_POUR_ESTIMER = 4;

    public enum Etat {
        EN_ATTENTE,
        EN_COURS,
        FINI,
        ECHOUE,
        ANNULE
    }

    public boolean vivant() {
        return etat == Etat.EN_ATTENTE || etat == Etat.EN_COURS;
    }

    /// What is done, in hundredths; null while the total is not known.
    public @Nullable Integer centiemes() {
        return total == null || total == 0 ? null : (int) Math.min(100, 100 * fait / total);
    }

    /// `12 000 sur 36 000 (33 %), encore 2 minutes environ`, empty when nothing is known.
    public String avancement() {
        var part = centiemes();
        if (total == null || part == null) return fait == 0 ? "" : Nombres.entier(fait);
        return "%s sur %s (%d\u00a0%%)%s".formatted(Nombres.entier(fait), Nombres.entier(total), part, reste(total));
    }

    /// Said by the live region: it changes four times in a run, and at the end.
    public String annonce() {
        return switch (etat) {
            case EN_ATTENTE -> libelle + " : en attente.";
            case EN_COURS -> {
                var part = centiemes();
                yield part == null ? libelle + " : en cours." : "%s : %d\u00a0%%.".formatted(libelle, part / 25 * 25);
            }
            case FINI, ECHOUE, ANNULE -> "%s : %s".formatted(libelle, phrase);
        };
    }

    private String reste(long total) {
        if (fait == 0 || fait >= total || secondes < SECONDES_POUR_ESTIMER) return "";
        long reste = Math.max(1, secondes * (total - fait) / fait);
        if (reste < 60) return ", encore moins d’une minute";
        long minutes = (reste + 30) / 60;
        return ", encore %d\u00a0minutes environ".formatted(Math.max(2, minutes));
    }
}
