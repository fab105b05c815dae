package fr.treille.comptes;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sign-in by form, sessions in the database, one strict content policy. What a reader may do is decided by the rule of
/// each method, not by the address of the page.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Securite {
    private static final String POLITIQUE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder motsDePasse() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Clock horloge() {
        return Clock.systemUTC();
    }

    /// What only the server has: the chain of filters, and sessions, which live in PostgreSQL so that a second instance
    /// knows them.
    @Configuration(proxyBeanMethods = false)
    @EnableJdbcHttpSession(tableName = "socle.spring_session", maxInactiveIntervalInSeconds = 3600)
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
        SecurityFilterChain chaine(HttpSecurity http) {
            return http.authorizeHttpRequests(demandes -> demandes.anyRequest().permitAll())
                    .formLogin(formulaire -> formulaire
                            .loginPage("/connexion")
                            .usernameParameter("courriel")
                            .passwordParameter("motdepasse")
                            .defaultSuccessUrl("/", false)
                            .failureUrl("/connexion?erreur"))
                    .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
                    .headers(
                            entetes -> entetes.contentSecurityPolicy(politique -> politique.policyDirectives(POLITIQUE))
                                    .referrerPolicy(origine -> origine.policy(ReferrerPolicy.SAME_ORIGIN)))
                    .build();
        }
    }
}
