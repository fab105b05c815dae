package fr.treille.socle.saisie;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// How long a session lives without a gesture (`treille.session.duree`, one hour), and what happens to a form
/// that comes after its end.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DureeDesSessions {
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> duree(
            @Value("${treille.session.duree:60m}") Duration duree) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(duree);
    }

    @Bean
    Customizer<ExceptionHandlingConfigurer<HttpSecurity>> saisieApresLaFin() {
        return refus -> refus.accessDeniedHandler(new SaisieApresLaFin());
    }
}
