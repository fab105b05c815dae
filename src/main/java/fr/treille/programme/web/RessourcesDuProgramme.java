package fr.treille.programme.web;

import fr.treille.socle.api.Ressource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the campaigns publish in the API.
@Configuration(proxyBeanMethods = false)
class RessourcesDuProgramme {
    @Bean
    Ressource.DUnePiece programmeEnDonnees() {
        return new Ressource.DUnePiece(ApiDesCampagnes.LISTE, ApiDesCampagnes.UNE, ApiDesCampagnes.HISTOIRE);
    }
}
