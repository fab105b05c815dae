package fr.treille.comptes.web;

import fr.treille.comptes.Acte;
import fr.treille.comptes.ReponseAUneInvitation;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a person does with the link of an invitation, and how one asks for an account without being invited.
@Controller
class ReponseController {
    private final ReponseAUneInvitation reponses;

    ReponseController(ReponseAUneInvitation reponses) {
        this.reponses = reponses;
    }

    @OuvertATous
    @GetMapping("/invitation/{jeton:[\\w-]{43}}")
    ModelAndView lire(@PathVariable String jeton) {
        return page(jeton, "", null);
    }

    /// Comes back to the invitation once signed in.
    @Connecte
    @GetMapping("/invitation/{jeton:[\\w-]{43}}/connexion")
    String seConnecter(@PathVariable String jeton) {
        return "redirect:/invitation/" + jeton;
    }

    @Connecte
    @PostMapping("/invitation/{jeton:[\\w-]{43}}")
    ModelAndView accepter(@PathVariable String jeton, RedirectAttributes suite) {
        var acte = reponses.accepter(jeton);
        if (acte instanceof Acte.Refuse) return page(jeton, "", acte);
        suite.addFlashAttribute("acte", acte);
        return new ModelAndView("redirect:/mon-compte");
    }

    @OuvertATous
    @PostMapping("/invitation/{jeton:[\\w-]{43}}/compte")
    ModelAndView ouvrir(
            @PathVariable String jeton,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String motdepasse,
            RedirectAttributes suite) {
        var acte = reponses.ouvrirUnCompte(jeton, nom, motdepasse);
        if (acte instanceof Acte.Refuse) return page(jeton, nom, acte);
        suite.addFlashAttribute("acte", acte);
        return new ModelAndView("redirect:/mon-compte");
    }

    @OuvertATous
    @GetMapping("/inscription")
    ModelAndView demander() {
        return new ModelAndView("comptes/inscription");
    }

    @OuvertATous
    @PostMapping("/inscription")
    ModelAndView demander(@RequestParam(defaultValue = "") String courriel) {
        var acte = reponses.demanderUnCompte(courriel);
        var vue = new ModelAndView("comptes/inscription", "acte", acte);
        if (acte instanceof Acte.Refuse) vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }

    private ModelAndView page(String jeton, String nom, @Nullable Acte acte) {
        var modele = new HashMap<String, @Nullable Object>();
        modele.put("lue", reponses.lire(jeton));
        modele.put("jeton", jeton);
        modele.put("nom", nom);
        modele.put("acte", acte);
        var vue = new ModelAndView("comptes/invitation", modele);
        if (acte != null) vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }
}
