package fr.treille.referentiel.web;

import fr.treille.socle.securite.Role;
import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDesImports {
    @Bean
    EntreeDeMenu menuImports() {
        return new EntreeDeMenu(80, "Imports", "/administration/imports", Role.ADMINISTRATEUR_NATIONAL)
                .dAdministration();
    }

    @Bean
    EntreeDeMenu menuNomenclatures() {
        return new EntreeDeMenu(84, "Nomenclatures", "/nomenclatures", Role.ADMINISTRATEUR_NATIONAL).dAdministration();
    }

    @Bean
    EntreeDeMenu menuEvenements() {
        return new EntreeDeMenu(
                        82,
                        "Événements",
                        "/administration/evenements",
                        Role.ADMINISTRATEUR_NATIONAL,
                        Role.INSTRUCTEUR_ARS,
                        Role.DIRECTEUR_OG)
                .dAdministration();
    }
}
