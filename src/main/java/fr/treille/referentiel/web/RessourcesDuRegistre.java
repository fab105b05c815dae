package fr.treille.referentiel.web;

import fr.treille.socle.api.Ressource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the register publishes in the API.
@Configuration(proxyBeanMethods = false)
class RessourcesDuRegistre {
    @Bean
    Ressource.DUnePiece registreEnDonnees() {
        return new Ressource.DUnePiece(
                ApiDuRegistre.ESSMS,
                ApiDuRegistre.ESSMS_UN,
                ApiDuRegistre.OG,
                ApiDesGroupements.LISTE,
                ApiDesGroupements.UN,
                ApiDesImports.LISTE,
                ApiDesImports.UN,
                ApiDesImports.DIFFERENCES,
                ApiDesImports.EVENEMENTS,
                ApiDesNomenclatures.CATEGORIES,
                ApiDesNomenclatures.STATUTS,
                ApiDesNomenclatures.SOLUTIONS,
                ApiDesNomenclatures.REGIONS,
                ApiDesNomenclatures.DEPARTEMENTS);
    }
}
