package fr.treille.diagnostic.web;

import fr.treille.diagnostic.ConsultationDesDiagnostics;
import fr.treille.diagnostic.jdbc.ListeDesDiagnostics;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How far the diagnostics of a perimeter are, for programs. What each answers is not there.
@PorteDeLApi
class ApiDesDiagnostics {
    private static final Ressource LISTE = Ressource.pages(
                    "/api/v1/diagnostics",
                    "Diagnostics",
                    "Les ESSMS du périmètre et l'avancement de leur diagnostic",
                    "/api/v1/diagnostics?commences=oui",
                    DiagnosticsController.TABLEAU)
            .avec(new Parametre("commences", "Seuls ceux qui ont répondu eux-mêmes.", "oui"));
    private final ConsultationDesDiagnostics consultation;

    ApiDesDiagnostics(ConsultationDesDiagnostics consultation) {
        this.consultation = consultation;
    }

    @Connecte
    @GetMapping("/api/v1/diagnostics")
    ResponseEntity<byte[]> diagnostics(@RequestParam @Nullable String commences, HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                DiagnosticsController.TABLEAU,
                page,
                consultation.liste(commences != null, page.demande(), page.aLire()),
                d -> ListeDesDiagnostics.position(d, page.demande()));
    }

    @Configuration(proxyBeanMethods = false)
    static class EnDonnees {
        @Bean
        Ressource.DUnePiece diagnosticsEnDonnees() {
            return new Ressource.DUnePiece(LISTE);
        }
    }
}
