package fr.treille.comptes.authentification.web;

import fr.treille.comptes.Acte;
import fr.treille.comptes.authentification.ChangementDeCourriel;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The address of one's account: asked for by who is signed in, confirmed by the link, from any browser.
@Controller
class CourrielController {
    private final ChangementDeCourriel changement;

    CourrielController(ChangementDeCourriel changement) {
        this.changement = changement;
    }

    @Connecte
    @PreuveRecente
    @GetMapping("/mon-compte/courriel")
    ModelAndView montrer() {
        return new ModelAndView("comptes/securite/courriel", Map.of("saisie", ""));
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/mon-compte/courriel")
    ModelAndView demander(@RequestParam(defaultValue = "") String courriel) {
        var acte = changement.demander(courriel);
        return new ModelAndView(
                "comptes/securite/courriel",
                Map.of("saisie", courriel, "acte", acte),
                acte instanceof Acte.Fait ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Looks, and uses nothing up: a mail server may open the link before the person.
    @OuvertATous
    @GetMapping("/nouvelle-adresse")
    ModelAndView lien(@RequestParam(defaultValue = "") String jeton) {
        return page(jeton, changement.voulue(jeton));
    }

    @OuvertATous
    @PostMapping("/nouvelle-adresse")
    ModelAndView confirmer(@RequestParam(defaultValue = "") String jeton) {
        return changement.confirmer(jeton) ? Redirection.vers("/connexion?adresse") : page(jeton, Optional.empty());
    }

    private static ModelAndView page(String jeton, Optional<String> voulue) {
        return new ModelAndView(
                "comptes/securite/nouvelle-adresse",
                Map.of("jeton", jeton, "voulue", voulue),
                voulue.isPresent() ? HttpStatus.OK : HttpStatus.GONE);
    }
}
