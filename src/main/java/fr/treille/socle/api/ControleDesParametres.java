package fr.treille.socle.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A parameter that the API does not know is refused: a filter written wrong would give everything, and nobody would
/// see.
@Component
@ConditionalOnWebApplication
class ControleDesParametres implements HandlerInterceptor, WebMvcConfigurer {
    private final Catalogue catalogue;

    ControleDesParametres(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object cible) {
        var chemin = String.valueOf(demande.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        catalogue.trouver(chemin).ifPresent(ressource -> controler(ressource, demande));
        return true;
    }

    private static void controler(Ressource ressource, HttpServletRequest demande) {
        var admis = ressource.admis();
        demande.getParameterMap().forEach((nom, valeurs) -> {
            var parametre = admis.get(nom);
            if (parametre == null) {
                throw new DemandeRefusee(
                        admis.isEmpty()
                                ? "Cette adresse ne prend aucun paramètre."
                                : "Le paramètre « %s » n'existe pas ici. Cette adresse connaît : %s."
                                        .formatted(nom, String.join(", ", admis.keySet())));
            }
            if (valeurs.length > 1 && !parametre.multiple()) {
                throw new DemandeRefusee("Le paramètre « %s » ne se donne qu'une fois.".formatted(nom));
            }
            if (!parametre.admis().isEmpty() && !parametre.admis().containsAll(List.of(valeurs))) {
                throw new DemandeRefusee("Le paramètre « %s » prend une de ces valeurs : %s."
                        .formatted(nom, String.join(", ", parametre.admis())));
            }
        });
    }
}
