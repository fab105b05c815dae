package fr.treille.cooperation;

import fr.treille.socle.securite.Lecteur;
import java.time.Instant;
import java.util.UUID;

/// Who did something, and when. The name is kept as it was that day.
public record Signature(UUID compte, String nom, Instant le) {
    static Signature de(Lecteur lecteur, Instant le) {
        return new Signature(lecteur.compte(), lecteur.nom(), le);
    }
}
