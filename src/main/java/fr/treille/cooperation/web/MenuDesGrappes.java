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
                Role.DNS,
                Role.AUDITEUR,
                Role.DIRECTION_ARS,
                Role.INSTRUCTEUR_ARS,
                Role.DELEGATION_DEPARTEMENTALE,
                Role.GRADES,
                Role.DIRECTEUR_OG,
                Role.REFERENT_ESSMS,
                Role.PORTEUR,
                Role.AMOA);
    }
}
