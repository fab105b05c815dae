package fr.treille.comptes.web;

import fr.treille.comptes.MesAcces;
import fr.treille.comptes.Rattachements;
import fr.treille.socle.securite.Connecte;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the person herself may see and ask.
@Controller
class MonCompteController {
    private final MesAcces acces;
    private final Rattachements rattachements;

    MonCompteController(MesAcces acces, Rattachements rattachements) {
        this.acces = acces;
        this.rattachements = rattachements;
    }

    @Connecte
    @GetMapping("/mon-compte")
    ModelAndView montrer() {
        return new ModelAndView(
                "comptes/monCompte", Map.of("tenues", acces.tous(), "demandes", rattachements.miennes()));
    }
}
