package fr.treille.programme.web;

import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDuProgramme {
    @Bean
    EntreeDeMenu menuSimulateur() {
        return new EntreeDeMenu(30, "Simulateur", "/simulateur");
    }

    @Bean
    EntreeDeMenu menuCampagnes() {
        return new EntreeDeMenu(40, "Campagnes", "/campagnes");
    }
}
