package fr.treille.comptes.authentification.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/// The filters of OpenID Connect, which recognise somebody and open nothing: [RetourDuFournisseur] goes on.
@Component
@ConditionalOnWebApplication
public class ConnexionAuFournisseur {
    private static final String DEPART = "/connexion/depart";
    private final Fournisseurs fournisseurs;
    private final LectureDeLIdentite lecture;
    private final RetourDuFournisseur retour;

    ConnexionAuFournisseur(Fournisseurs fournisseurs, LectureDeLIdentite lecture, RetourDuFournisseur retour) {
        this.fournisseurs = fournisseurs;
        this.lecture = lecture;
        this.retour = retour;
    }

    public void poser(HttpSecurity http) {
        if (fournisseurs.tous().isEmpty()) return;
        var identites = new OidcUserService();
        identites.setOauth2UserService(lecture);
        identites.setRetrieveUserInfo(_ -> true);
        http.oauth2Login(connexion -> connexion
                .loginPage("/connexion")
                .clientRegistrationRepository(fournisseurs)
                .authorizedClientRepository(new RienAGarder())
                .authorizationEndpoint(depart -> depart.authorizationRequestResolver(demandes()))
                .redirectionEndpoint(adresse -> adresse.baseUri("/connexion/retour/*"))
                .userInfoEndpoint(qui -> qui.oidcUserService(identites))
                .successHandler(retour)
                .failureHandler(retour)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filtre) {
                        filtre.setSecurityContextRepository(new NullSecurityContextRepository());
                        return filtre;
                    }
                }));
    }

    /// Reads identity tokens with the algorithm that each provider was registered with, and no other.
    public JwtDecoderFactory<ClientRegistration> jetons() {
        var jetons = new OidcIdTokenDecoderFactory();
        jetons.setJwsAlgorithmResolver(
                i -> fournisseurs.parId(i.getRegistrationId()).orElseThrow().algorithme());
        return jetons;
    }

    private DefaultOAuth2AuthorizationRequestResolver demandes() {
        var demandes = new DefaultOAuth2AuthorizationRequestResolver(fournisseurs, DEPART);
        demandes.setAuthorizationRequestCustomizer(demande -> demande.attributes(attributs -> {
            var id = String.valueOf(attributs.get(OAuth2ParameterNames.REGISTRATION_ID));
            fournisseurs.parId(id).ifPresent(f -> demande.additionalParameters(p -> p.putAll(f.parametres())));
        }));
        return demandes;
    }

    /// The tokens of a provider serve once, on the way back.
    private static final class RienAGarder implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String inscription, Authentication qui, HttpServletRequest demande) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication qui,
                HttpServletRequest demande,
                HttpServletResponse reponse) {
            // Nothing is asked of the provider later in the name of the person.
        }

        @Override
        public void removeAuthorizedClient(
                String inscription, Authentication qui, HttpServletRequest demande, HttpServletResponse reponse) {
            // Nothing was kept.
        }
    }
}
