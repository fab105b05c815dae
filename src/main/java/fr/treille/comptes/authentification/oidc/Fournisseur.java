package fr.treille.comptes.authentification.oidc;

import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// An OpenID Connect provider of the French public service, with the settings given by the operator.
/// @param id         in addresses and in the table of identities
/// @param parametres what its authorization request carries beside the standard ones
/// @param pkce       whether it takes the challenge of RFC 7636; ProConnect refuses any parameter that it does not know
/// @param toujoursFort it lets nobody in with a password alone: no second factor is asked for here
/// @param algorithme chosen when the service was registered there
public record Fournisseur(
        String id,
        String nom,
        String emetteur,
        String client,
        String secret,
        Set<String> portees,
        Map<String, String> parametres,
        ClientAuthenticationMethod methode,
        boolean pkce,
        boolean toujoursFort,
        SignatureAlgorithm algorithme) {}
