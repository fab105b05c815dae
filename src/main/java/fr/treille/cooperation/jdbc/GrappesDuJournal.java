package fr.treille.cooperation.jdbc;

import fr.treille.socle.journal.ObjetsDuPerimetre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who sees a grappe with its money reads what was done to it: a trace may hold an amount.
@Configuration(proxyBeanMethods = false)
class GrappesDuJournal {
    @Bean
    ObjetsDuPerimetre tracesDesGrappes() {
        return new ObjetsDuPerimetre(
                "select 'grappe:' || g.id from cooperation.grappe g where " + Perimetre.ARGENT, Perimetre::parametres);
    }
}
