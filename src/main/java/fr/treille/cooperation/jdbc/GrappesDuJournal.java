package fr.treille.cooperation.jdbc;

import fr.treille.socle.journal.ObjetsDuPerimetre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who sees a grappe reads what was done to it.
@Configuration(proxyBeanMethods = false)
class GrappesDuJournal {
    @Bean
    ObjetsDuPerimetre tracesDesGrappes() {
        return new ObjetsDuPerimetre(
                "select 'grappe:' || g.id from cooperation.grappe g where " + Perimetre.VISIBLE, Perimetre::parametres);
    }
}
