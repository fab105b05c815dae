package fr.treille.socle.journal;

import fr.treille.socle.api.Ressource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the journal publishes in the API.
@Configuration(proxyBeanMethods = false)
class RessourcesDuJournal {
    @Bean
    Ressource.DUnePiece journalEnDonnees(TableauDuJournal tableau) {
        return new Ressource.DUnePiece(ApiDuJournal.ressource(tableau));
    }
}
