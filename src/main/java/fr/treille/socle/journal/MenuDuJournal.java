package fr.treille.socle.journal;

import fr.treille.socle.securite.Role;
import fr.treille.socle.web.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MenuDuJournal {
    @Bean
    EntreeDeMenu journalDesActes() {
        return new EntreeDeMenu(90, "Journal", "/journal", Role.ADMINISTRATEUR_NATIONAL).dAdministration();
    }
}
