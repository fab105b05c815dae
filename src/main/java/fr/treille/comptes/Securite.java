package fr.treille.comptes;

import fr.treille.comptes.authentification.oidc.ConnexionAuFournisseur;
import fr.treille.comptes.authentification.oidc.SortieDuFournisseur;
import fr.treille.comptes.limites.Compteurs;
import fr.treille.comptes.limites.FiltreDesLimites;
import fr.treille.comptes.limites.ReglagesDesLimites;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions in the database, one strict content policy, limits before anything that costs. Who signs in is decided by
/// `comptes.authentification`; what a reader may do, by the rule of each method, not by the address of the page.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Securite {
    private static final String POLITIQUE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder codeur() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Clock horloge() {
        return Clock.systemUTC();
    }

    /// What only the server has: the chain of filters, and sessions, which live in PostgreSQL so that a second instance
    /// knows them. Those that are over are erased by the round of what is kept.
    @Configuration(proxyBeanMethods = false)
    @EnableJdbcHttpSession(tableName = "socle.spring_session", maxInactiveIntervalInSeconds = 3600, cleanupCron = "-")
    @EnableConfigurationProperties(ReglagesDesLimites.class)
    @ConditionalOnWebApplication
    static class Web {
        /// The error page is another dispatch of the same request: it knows who is there too.
        @Bean
        FilterRegistrationBean<SessionRepositoryFilter<?>> sessions(SessionRepositoryFilter<?> filtre) {
            var inscription = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filtre);
            inscription.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
            inscription.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
            return inscription;
        }

        @Bean
        SecurityFilterChain chaine(
                HttpSecurity http,
                SecurityContextRepository contextes,
                CsrfTokenRepository jetons,
                RequestCache pagesVoulues,
                ConnexionAuFournisseur fournisseurs,
                SortieDuFournisseur sortie,
                Compteurs compteurs,
                ReglagesDesLimites limites) {
            fournisseurs.poser(http);
            return http.authorizeHttpRequests(demandes -> demandes.anyRequest().permitAll())
                    .securityContext(contexte -> contexte.securityContextRepository(contextes))
                    .csrf(csrf -> csrf.csrfTokenRepository(jetons))
                    .requestCache(cache -> cache.requestCache(pagesVoulues))
                    .exceptionHandling(
                            refus -> refus.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/connexion")))
                    .addFilterAfter(new FiltreDesLimites(compteurs, limites), HeaderWriterFilter.class)
                    .logout(depart -> depart.logoutUrl("/deconnexion")
                            .addLogoutHandler(sortie)
                            .logoutSuccessHandler(sortie))
                    .headers(
                            entetes -> entetes.contentSecurityPolicy(politique -> politique.policyDirectives(POLITIQUE))
                                    .referrerPolicy(origine -> origine.policy(ReferrerPolicy.SAME_ORIGIN)))
                    .build();
        }

        /// An address that is refused before the chain has its error page under the same policy.
        @Bean
        RequestRejectedHandler adressesRefusees() {
            return (_, reponse, _) -> {
                reponse.setHeader("Content-Security-Policy", POLITIQUE);
                reponse.setHeader("X-Content-Type-Options", "nosniff");
                reponse.sendError(HttpServletResponse.SC_BAD_REQUEST);
            };
        }

        @Bean
        JwtDecoderFactory<ClientRegistration> jetonsDIdentite(ConnexionAuFournisseur fournisseurs) {
            return fournisseurs.jetons();
        }

        @Bean
        SecurityContextRepository contextes() {
            return new HttpSessionSecurityContextRepository();
        }

        @Bean
        CsrfTokenRepository jetons() {
            return new HttpSessionCsrfTokenRepository();
        }

        /// A session that opens has a new identifier and a new token.
        @Bean
        SessionAuthenticationStrategy ouverture(CsrfTokenRepository jetons) {
            return new CompositeSessionAuthenticationStrategy(
                    List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(jetons)));
        }

        /// Whole pages only: nobody comes back to a fragment.
        @Bean
        RequestCache pagesVoulues() {
            var cache = new HttpSessionRequestCache();
            cache.setRequestMatcher(demande -> HttpMethod.GET.matches(demande.getMethod())
                    && demande.getHeader("HX-Request") == null
                    && !demande.getRequestURI().equals("/error"));
            return cache;
        }
    }
}
