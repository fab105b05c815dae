package fr.treille.comptes.authentification.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// A real OpenID Connect provider, Spring's, on a port of its own. Its person is chosen by the test, and is signed in
/// there already. Like ProConnect, it signs what it says of her.
final class FournisseurDeTest implements AutoCloseable {
    static final String CLIENT = "treille";
    static final String SECRET = "un-secret-partage";
    private static final Map<String, Object> PERSONNE = new ConcurrentHashMap<>();
    private static volatile boolean fausseMarque;
    private final ConfigurableApplicationContext contexte;

    private FournisseurDeTest(ConfigurableApplicationContext contexte) {
        this.contexte = contexte;
    }

    static FournisseurDeTest demarrer() {
        return new FournisseurDeTest(new SpringApplicationBuilder(Serveur.class)
                .web(WebApplicationType.SERVLET)
                .properties("treille.hors.test=oui", "spring.config.name=fournisseur")
                .run("--server.port=0", "--server.address=127.0.0.1"));
    }

    String emetteur() {
        return "http://127.0.0.1:" + contexte.getEnvironment().getProperty("local.server.port");
    }

    void inscrire(String application) {
        contexte.getBean(InMemoryRegisteredClientRepository.class).save(client(application));
    }

    /// Who comes next.
    void personne(String sub, String courriel, String... preuves) {
        fausseMarque = false;
        PERSONNE.clear();
        PERSONNE.putAll(Map.of(
                "sub",
                sub,
                "email",
                courriel,
                "given_name",
                "Marie",
                "usual_name",
                "Lenormand",
                "amr",
                List.of(preuves)));
    }

    /// The next identity token answers another question.
    void tricher() {
        fausseMarque = true;
    }

    @Override
    public void close() {
        contexte.close();
    }

    private static RegisteredClient client(String application) {
        return RegisteredClient.withId("treille")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(application + "/connexion/retour/proconnect")
                .postLogoutRedirectUri(application + "/connexion/sortie/faite")
                .scopes(portees -> portees.addAll(List.of("openid", "given_name", "usual_name", "email")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(false)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /// Not a `@Configuration`: the scan of our own tests must not find it.
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Serveur {
        @Bean
        SecurityFilterChain chaine(HttpSecurity http, JWKSource<SecurityContext> cles) {
            return http.oauth2AuthorizationServer(serveur -> serveur.oidc(oidc ->
                            oidc.userInfoEndpoint(qui -> qui.userInfoMapper(_ -> new OidcUserInfo(Map.copyOf(PERSONNE)))
                                    .userInfoResponseHandler((demande, reponse, identite) -> {
                                        var dits = ((OidcUserInfoAuthenticationToken) identite).getUserInfo();
                                        reponse.setContentType("application/jwt");
                                        reponse.getWriter().write(signer(cles, demande, dits.getClaims()));
                                    }))))
                    .authorizeHttpRequests(demandes -> demandes.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .addFilterAfter(new DejaLa(), SecurityContextHolderFilter.class)
                    .build();
        }

        private static String signer(
                JWKSource<SecurityContext> cles, HttpServletRequest demande, Map<String, Object> dits) {
            var emetteur = "http://127.0.0.1:" + demande.getServerPort();
            return new NimbusJwtEncoder(cles)
                    .encode(JwtEncoderParameters.from(JwtClaimsSet.builder()
                            .issuer(emetteur)
                            .audience(List.of(CLIENT))
                            .issuedAt(Instant.now())
                            .expiresAt(Instant.now().plusSeconds(60))
                            .claims(c -> c.putAll(dits))
                            .build()))
                    .getTokenValue();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://127.0.0.1"));
        }

        @Bean
        AuthorizationServerSettings reglages() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RSAKey cle() throws Exception {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        }

        @Bean
        JWKSource<SecurityContext> cles(RSAKey cle) {
            return new ImmutableJWKSet<>(new JWKSet(cle));
        }

        @Bean
        JwtDecoder lecteur(RSAKey cle) throws Exception {
            return NimbusJwtDecoder.withPublicKey(cle.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> jetons() {
            return contexte -> {
                if (!contexte.getTokenType().getValue().equals("id_token")) return;
                contexte.getClaims().claims(dits -> {
                    dits.put("amr", Objects.requireNonNull(PERSONNE.get("amr")));
                    if (fausseMarque) dits.put("nonce", "une autre question");
                });
            };
        }
    }

    /// The browser has a session there, whoever she is.
    private static final class DejaLa extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
                throws ServletException, IOException {
            if (demande.getRequestURI().equals("/oauth2/authorize")
                    || demande.getRequestURI().equals("/connect/logout")) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                Objects.requireNonNull(PERSONNE.get("sub")),
                                null,
                                List.of(FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
            }
            suite.doFilter(demande, reponse);
        }
    }
}
