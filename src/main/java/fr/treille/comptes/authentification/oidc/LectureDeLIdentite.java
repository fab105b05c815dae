package fr.treille.comptes.authentification.oidc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Asks a provider who the person is. ProConnect answers with a signed token where others answer with JSON: its
/// signature, issuer and audience are checked like those of the identity token.
@Component
class LectureDeLIdentite implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {
    private static final int PATIENCE = 5_000;
    private static final MediaType JETON = MediaType.valueOf("application/jwt");
    private final Fournisseurs fournisseurs;
    private final RestClient http;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, JwtDecoder> lecteurs = new ConcurrentHashMap<>();

    LectureDeLIdentite(Fournisseurs fournisseurs) {
        this.fournisseurs = fournisseurs;
        var fabrique = new SimpleClientHttpRequestFactory();
        fabrique.setConnectTimeout(PATIENCE);
        fabrique.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(fabrique).build();
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest demande) {
        var inscription = demande.getClientRegistration();
        try {
            var reponse = http.get()
                    .uri(Objects.requireNonNull(inscription
                            .getProviderDetails()
                            .getUserInfoEndpoint()
                            .getUri()))
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + demande.getAccessToken().getTokenValue())
                    .accept(JETON, MediaType.APPLICATION_JSON)
                    .retrieve()
                    .toEntity(String.class);
            var corps = reponse.getBody();
            var type = reponse.getHeaders().getContentType();
            if (corps == null || type == null) throw refus("empty answer", null);
            Map<String, Object> dits = JETON.isCompatibleWith(type)
                    ? lecteurs.computeIfAbsent(inscription.getRegistrationId(), _ -> lecteur(inscription))
                            .decode(corps)
                            .getClaims()
                    : json.readValue(corps, new TypeReference<Map<String, Object>>() {});
            return new DefaultOAuth2User(List.of(), dits, JwtClaimNames.SUB);
        } catch (RestClientException | JwtException | IllegalArgumentException | JacksonException e) {
            throw refus("unreadable answer", e);
        }
    }

    private JwtDecoder lecteur(ClientRegistration inscription) {
        var algorithme = fournisseurs
                .parId(inscription.getRegistrationId())
                .orElseThrow()
                .algorithme();
        var lecteur = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(inscription.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(algorithme)
                .build();
        lecteur.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(
                        Objects.requireNonNull(inscription.getProviderDetails().getIssuerUri())),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, aud -> aud != null && aud.contains(inscription.getClientId()))));
        return lecteur;
    }

    private static OAuth2AuthenticationException refus(String raison, @Nullable Exception e) {
        return new OAuth2AuthenticationException(new OAuth2Error("userinfo"), raison, e);
    }
}
