package fr.treille.comptes.authentification.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;

/// The providers that the operator set by `TREILLE_PROCONNECT_…` and `TREILLE_PSC_…` (`EMETTEUR`, `CLIENT`, `SECRET`,
/// and `ALGORITHME` where it is not RS256). Their addresses are read from them when first needed: Treille starts
/// without them.
@Component
public class Fournisseurs implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Fournisseurs.class);
    /// Says whether the person gave two factors there.
    private static final String DEMANDER_AMR = "{\"id_token\":{\"amr\":{\"essential\":true}}}";

    private final List<Fournisseur> regles;
    private final String adressePublique;
    private final Map<String, ClientRegistration> connus = new ConcurrentHashMap<>();

    Fournisseurs(Environment environnement) {
        this.adressePublique = environnement
                .getProperty("TREILLE_ADRESSE_PUBLIQUE", "")
                .strip()
                .replaceAll("/+$", "");
        this.regles = Stream.of(
                        lire(environnement, "TREILLE_PROCONNECT_").map(r -> proConnect(r)),
                        lire(environnement, "TREILLE_PSC_").map(r -> proSanteConnect(r)))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Fournisseur> tous() {
        return regles;
    }

    public Optional<Fournisseur> parId(String id) {
        return regles.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// @return empty when the provider does not answer; it is asked again the next time
    public Optional<ClientRegistration> inscription(String id) {
        return Optional.ofNullable(findByRegistrationId(id));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var connu = connus.get(id);
        if (connu != null) return connu;
        return parId(id).flatMap(this::decouvrir).orElse(null);
    }

    private Optional<ClientRegistration> decouvrir(Fournisseur fournisseur) {
        try {
            var base = adressePublique.isEmpty() ? "{baseUrl}" : adressePublique;
            var inscription = ClientRegistrations.fromOidcIssuerLocation(fournisseur.emetteur())
                    .registrationId(fournisseur.id())
                    .clientName(fournisseur.nom())
                    .clientId(fournisseur.client())
                    .clientSecret(fournisseur.secret())
                    .clientAuthenticationMethod(fournisseur.methode())
                    .redirectUri(base + "/connexion/retour/{registrationId}")
                    .scope(fournisseur.portees())
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(fournisseur.pkce())
                            .build())
                    .build();
            connus.put(fournisseur.id(), inscription);
            return Optional.of(inscription);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("Le fournisseur d'identité {} ne répond pas.", fournisseur.nom(), e);
            return Optional.empty();
        }
    }

    private static Fournisseur proConnect(Reglage r) {
        return new Fournisseur(
                "proconnect",
                "ProConnect",
                r.emetteur(),
                r.client(),
                r.secret(),
                Set.of("openid", "given_name", "usual_name", "email"),
                Map.of("claims", DEMANDER_AMR),
                ClientAuthenticationMethod.CLIENT_SECRET_POST,
                false,
                false,
                r.algorithme());
    }

    private static Fournisseur proSanteConnect(Reglage r) {
        return new Fournisseur(
                "psc",
                "Pro Santé Connect",
                r.emetteur(),
                r.client(),
                r.secret(),
                Set.of("openid", "scope_all"),
                Map.of("acr_values", "eidas1"),
                ClientAuthenticationMethod.CLIENT_SECRET_POST,
                true,
                true,
                r.algorithme());
    }

    private static Optional<Reglage> lire(Environment environnement, String prefixe) {
        var emetteur = environnement.getProperty(prefixe + "EMETTEUR", "").strip();
        if (emetteur.isEmpty()) return Optional.empty();
        var algorithme =
                environnement.getProperty(prefixe + "ALGORITHME", "RS256").strip();
        return Optional.of(new Reglage(
                emetteur,
                environnement.getRequiredProperty(prefixe + "CLIENT"),
                environnement.getRequiredProperty(prefixe + "SECRET"),
                Optional.ofNullable(SignatureAlgorithm.from(algorithme))
                        .orElseThrow(() ->
                                new IllegalArgumentException("%sALGORITHME : %s n'est pas un algorithme de signature"
                                        .formatted(prefixe, algorithme)))));
    }

    private record Reglage(String emetteur, String client, String secret, SignatureAlgorithm algorithme) {}
}
