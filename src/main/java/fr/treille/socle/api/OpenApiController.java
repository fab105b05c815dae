package fr.treille.socle.api;

import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The description for programs, and the answer to what is not there.
@PorteDeLApi
@OuvertATous
@ConditionalOnWebApplication
class OpenApiController {
    private final OpenApi openApi;

    OpenApiController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return Donnees.repondre(openApi.document());
    }

    /// @throws Introuvable for every address that no room answers
    @RequestMapping("/api/v1/**")
    void autre(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        if (HttpMethod.GET.matches(demande.getMethod())) throw new Introuvable("adresse", demande.getRequestURI());
        reponse.setHeader("Allow", "GET, HEAD");
        new Probleme(405, "L'API se lit seulement : demandez avec GET.").ecrire(demande, reponse);
    }
}
