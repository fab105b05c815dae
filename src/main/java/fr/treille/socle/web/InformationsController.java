package fr.treille.socle.web;

import fr.treille.socle.securite.OuvertATous;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that the footer of every page leads to.
@Controller
class InformationsController {
    @OuvertATous
    @GetMapping("/aide")
    String aide() {
        return "socle/aide";
    }

    @OuvertATous
    @GetMapping("/accessibilite")
    String accessibilite() {
        return "socle/accessibilite";
    }

    @OuvertATous
    @GetMapping("/mentions-legales")
    String mentionsLegales() {
        return "socle/mentions-legales";
    }

    @OuvertATous
    @GetMapping("/donnees")
    String donnees() {
        return "socle/donnees";
    }
}
