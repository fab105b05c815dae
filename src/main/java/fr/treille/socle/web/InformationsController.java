package fr.treille.socle.web;

import fr.treille.socle.securite.OuvertATous;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The pages that the footer of every page leads to.
@Controller
class InformationsController {
    private final Exploitant exploitant;

    InformationsController(Environment environnement) {
        this.exploitant = Exploitant.lire(environnement);
    }

    @ModelAttribute("exploitant")
    Exploitant exploitant() {
        return exploitant;
    }

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
    @GetMapping("/donnees-personnelles")
    String donneesPersonnelles() {
        return "socle/donnees-personnelles";
    }

    @OuvertATous
    @GetMapping("/cookies")
    String cookies() {
        return "socle/cookies";
    }

    @OuvertATous
    @GetMapping("/donnees")
    String donnees() {
        return "socle/donnees";
    }
}
