package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.ChangementDeMotDePasse;
import fr.treille.comptes.authentification.Seances;
import fr.treille.socle.securite.OuvertATous;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The way back in of who forgot her password.
@Controller
@RequestMapping("/mot-de-passe")
@ConditionalOnWebApplication
class MotDePasseController {
    private final ChangementDeMotDePasse changement;
    private final Seances seances;

    MotDePasseController(ChangementDeMotDePasse changement, Seances seances) {
        this.changement = changement;
        this.seances = seances;
    }

    @OuvertATous
    @GetMapping("/oublie")
    ModelAndView oublie() {
        return new ModelAndView("comptes/securite/oublie").addObject("envoye", false);
    }

    /// The same answer for every address.
    @OuvertATous
    @PostMapping("/oublie")
    ModelAndView demander(@RequestParam(defaultValue = "") String courriel) {
        changement.demander(courriel);
        return new ModelAndView("comptes/securite/oublie").addObject("envoye", true);
    }

    @OuvertATous
    @GetMapping("/nouveau")
    ModelAndView nouveau(@RequestParam(defaultValue = "") String jeton) {
        return page(jeton, changement.vaut(jeton), List.of());
    }

    @OuvertATous
    @PostMapping("/nouveau")
    ModelAndView changer(
            @RequestParam(defaultValue = "") String jeton,
            @RequestParam(name = "motdepasse-nouveau", defaultValue = "") String nouveau) {
        var reponse = changement.parLien(jeton, nouveau);
        if (reponse.isEmpty()) return page(jeton, false, List.of());
        if (!reponse.get().refus().isEmpty())
            return page(jeton, true, reponse.get().refus());
        seances.terminerSauf(reponse.get().compte(), "");
        return Redirection.vers("/connexion?change");
    }

    private static ModelAndView page(String jeton, boolean vaut, List<String> refus) {
        var page = new ModelAndView("comptes/securite/nouveau")
                .addObject("jeton", jeton)
                .addObject("vaut", vaut)
                .addObject("refus", refus);
        if (!vaut) page.setStatus(HttpStatus.GONE);
        if (!refus.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
