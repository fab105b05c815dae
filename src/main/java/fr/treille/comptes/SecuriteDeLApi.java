package fr.treille.comptes;

import fr.treille.comptes.limites.Compteurs;
import fr.treille.comptes.limites.Guichet;
import fr.treille.comptes.limites.ReglagesDesLimites;
import fr.treille.socle.api.Probleme;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/// The door of the API: a token in the header of each request, and nothing else. No session, so no cookie opens it and
/// no form of another site can use it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuriteDeLApi {
    @Bean
    @Order(1)
    SecurityFilterChain chaineDeLApi(
            HttpSecurity http, OuvertureParJeton jetons, Compteurs compteurs, ReglagesDesLimites limites) {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(demandes -> demandes.anyRequest().permitAll())
                .securityContext(
                        contexte -> contexte.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new FiltreDesJetons(jetons, new Guichet(compteurs), limites.api()),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(refus -> refus.authenticationEntryPoint(
                                (demande, reponse, _) -> FiltreDesJetons.exigerUnJeton(null, demande, reponse))
                        .accessDeniedHandler((demande, reponse, _) -> new Probleme(
                                        403, "L'accès de ce jeton n'ouvre pas cette adresse.")
                                .ecrire(demande, reponse)))
                .build();
    }
}
