package fr.treille.diagnostic.web;

import fr.treille.socle.securite.Role;
import fr.treille.socle.web.EntreeDeMenu;
import fr.treille.socle.web.Volet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the diagnostics are found: in the menu, and on the sheets of the register.
@Configuration(proxyBeanMethods = false)
class MenuDesDiagnostics {
    @Bean
    EntreeDeMenu diagnostics() {
        return new EntreeDeMenu(
                25,
                "Diagnostics",
                "/diagnostics",
                Role.ADMINISTRATEUR_NATIONAL,
                Role.PILOTE_NATIONAL,
                Role.DNS,
                Role.AUDITEUR,
                Role.DIRECTION_ARS,
                Role.INSTRUCTEUR_ARS,
                Role.DELEGATION_DEPARTEMENTALE,
                Role.GRADES,
                Role.DIRECTEUR_OG,
                Role.REFERENT_ESSMS);
    }

    @Bean
    EntreeDeMenu questionnairesDesDiagnostics() {
        return new EntreeDeMenu(86, "Questionnaires", "/administration/questionnaires", Role.ADMINISTRATEUR_NATIONAL)
                .dAdministration();
    }

    @Bean
    Volet diagnosticDUnEssms() {
        return new Volet(Volet.Fiche.ESSMS, "/diagnostics/essms/%s/volet");
    }

    @Bean
    Volet diagnosticDUnOg() {
        return new Volet(Volet.Fiche.OG, "/diagnostics/og/%s/volet");
    }
}
