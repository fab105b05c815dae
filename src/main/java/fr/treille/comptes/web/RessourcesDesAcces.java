package fr.treille.comptes.web;

import fr.treille.socle.api.Ressource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the accesses publish in the API.
@Configuration(proxyBeanMethods = false)
class RessourcesDesAcces {
    @Bean
    Ressource.DUnePiece accesEnDonnees() {
        return new Ressource.DUnePiece(
                ApiDesAcces.ACCES, ApiDesAcces.INVITATIONS, ApiDesAcces.RATTACHEMENTS, ApiDesAcces.JETONS);
    }
}
