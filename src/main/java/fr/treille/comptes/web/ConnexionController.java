package fr.treille.comptes.web;

import fr.treille.socle.securite.OuvertATous;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ConnexionController {
    @OuvertATous
    @GetMapping("/connexion")
    String connexion(@RequestParam @Nullable String erreur, Model modele) {
        modele.addAttribute("erreur", erreur != null);
        return "comptes/connexion";
    }
}
