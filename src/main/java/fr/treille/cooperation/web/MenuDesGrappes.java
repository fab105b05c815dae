package fr.treille.cooperation.web;

import fr.treille.socle.securite.Role;
import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDesGrappes {
    @Bean
    EntreeDeMenu mesGrappes() {
        return new EntreeDeMenu(
                30,
                "Mes grappes",
                "/grappes",
                Role.ADMINISTRATEUR_NATIONAL,
                Role.PILOTE_NATIONAL,
                Role.INSTRUCTEUR_ARS,
                Role.DIRECTEUR_OG,
                Role.PORTEUR,
                Role.AMOA);
    }
}
