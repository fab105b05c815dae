package fr.treille.cooperation.web;

import fr.treille.socle.api.Ressource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the grappes publish in the API.
@Configuration(proxyBeanMethods = false)
class RessourcesDesGrappes {
    @Bean
    Ressource.DUnePiece grappesEnDonnees() {
        return new Ressource.DUnePiece(
                ApiDesGrappes.LISTE, ApiDesGrappes.UNE, ApiDesGrappes.MEMBRES, ApiDesGrappes.FINANCEMENT);
    }
}
