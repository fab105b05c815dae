package fr.treille.comptes.web;

import fr.treille.socle.securite.Role;
import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDesAcces {
    @Bean
    EntreeDeMenu acces() {
        return new EntreeDeMenu(
                70,
                "Accès",
                "/comptes",
                Role.ADMINISTRATEUR_NATIONAL,
                Role.DIRECTION_ARS,
                Role.INSTRUCTEUR_ARS,
                Role.DIRECTEUR_OG,
                Role.PORTEUR);
    }
}
