package fr.treille.cooperation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A workbook that somebody sent to bring in a grappe that already exists: seen first, then confirmed, then
/// perhaps
/// undone.
/// @param grappe made by the confirmation
public record Reprise(
        UUID id,
        Etat etat,
        String fichier,
        byte[] contenu,
        Signature depot,
        @Nullable UUID grappe) {
    public enum Etat {
        APERCU,
        CONFIRMEE,
        ANNULEE
    }

    static Reprise deposee(UUID id, String fichier, byte[] contenu, Signature par) {
        return new Reprise(id, Etat.APERCU, fichier, contenu.clone(), par, null);
    }

    public Instant deposeeLe() {
        return depot.le();
    }
}
