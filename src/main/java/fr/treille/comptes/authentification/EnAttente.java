package fr.treille.comptes.authentification;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sign-in that still lacks its second factor: it opens nothing.
/// @param moyen  how the first step was done, as the list of sessions says it
/// @param secret of the application of codes being set up, when a role asks for one and there is none yet
public record EnAttente(UUID compte, String moyen, Instant depuis, byte @Nullable [] secret) implements Serializable {
    static final Duration DUREE = Duration.ofMinutes(10);

    boolean vaut(Instant maintenant) {
        return maintenant.isBefore(depuis.plus(DUREE));
    }

    public EnAttente avecSecret(byte[] nouveau) {
        return new EnAttente(compte, moyen, depuis, nouveau);
    }
}
