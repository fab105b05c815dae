package fr.treille.referentiel.web;

import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDuRegistre {
    @Bean
    EntreeDeMenu registreDansLeMenu() {
        return new EntreeDeMenu(10, "Registre", "/recherche");
    }
}
