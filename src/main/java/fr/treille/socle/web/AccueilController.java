package fr.treille.socle.web;

import fr.treille.socle.securite.OuvertATous;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: what Treille is for, and the three doors.
@Controller
class AccueilController {
    @OuvertATous
    @GetMapping("/")
    String accueil() {
        return "socle/accueil";
    }
}
