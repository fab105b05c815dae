package fr.treille.comptes.authentification.oidc;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody as a provider knows her. Address and name are shown, and prove nothing about an account here.
/// @param fournisseur identifier of the provider
/// @param sub         stable there, and meaningless elsewhere
/// @param le          when the provider said so
public record Identite(
        String fournisseur,
        String sub,
        @Nullable String courriel,
        @Nullable String nom,
        Instant le) implements Serializable {
    public String montrer() {
        var qui = nom != null && !nom.isBlank() ? nom : "une personne sans nom";
        return courriel == null ? qui : "%s (%s)".formatted(qui, courriel);
    }
}
