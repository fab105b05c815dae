package fr.treille.socle.courrier;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;

/// A mail reader that stops a kind of mail has no session, hence no CSRF token.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PorteDuDesabonnement {
    @Bean
    Customizer<CsrfConfigurer<HttpSecurity>> desabonnementSansJeton() {
        return csrf -> csrf.ignoringRequestMatchers("/courriers/arret/*");
    }
}
