package fr.treille.comptes.authentification.web;

import fr.treille.comptes.Compte;
import fr.treille.comptes.authentification.EnAttente;
import fr.treille.comptes.authentification.Enrolement;
import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.authentification.SecondFacteur;
import fr.treille.comptes.jdbc.Comptes;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Second step of a sign-in, for the account that the first step found and the session keeps.
@Controller
@ConditionalOnWebApplication
class SecondFacteurController {
    private final Seances seances;
    private final SecondFacteur secondFacteur;
    private final Comptes comptes;

    SecondFacteurController(Seances seances, SecondFacteur secondFacteur, Comptes comptes) {
        this.seances = seances;
        this.secondFacteur = secondFacteur;
        this.comptes = comptes;
    }

    @OuvertATous
    @GetMapping("/connexion/second-facteur")
    ModelAndView demander(HttpServletRequest demande) {
        return seances.enAttente(demande).map(a -> page(a, null)).orElseGet(SecondFacteurController::recommencer);
    }

    @OuvertATous
    @PostMapping("/connexion/second-facteur")
    ModelAndView verifier(
            @RequestParam(defaultValue = "") String code, HttpServletRequest demande, HttpServletResponse reponse) {
        var attente = seances.enAttente(demande).orElse(null);
        var compte = compte(attente);
        if (attente == null || compte.isEmpty()) return recommencer();
        return switch (secondFacteur.verifier(attente.compte(), code)) {
            case ACCEPTE ->
                Redirection.vers(Redirection.apresConnexion(
                        demande, seances.ouvrir(demande, reponse, compte.get(), attente.moyen() + " et code", true)));
            case ACCEPTE_SECOURS -> {
                seances.ouvrir(demande, reponse, compte.get(), attente.moyen() + " et code de secours", true);
                yield new ModelAndView("redirect:/mon-compte/securite?secours");
            }
            case REFUSE -> page(attente, Phrases.CODE_REFUSE);
            case TROP_D_ESSAIS -> page(attente, Phrases.TROP_DE_CODES);
        };
    }

    @OuvertATous
    @GetMapping("/connexion/enrolement")
    ModelAndView enroler(HttpServletRequest demande) {
        var attente = seances.enAttente(demande).orElse(null);
        var compte = compte(attente);
        if (attente == null || compte.isEmpty()) return recommencer();
        if (secondFacteur.etat(attente.compte()).demande())
            return new ModelAndView("redirect:/connexion/second-facteur");
        var secret = attente.secret() == null ? Enrolement.secret() : attente.secret();
        seances.attendre(demande, attente.avecSecret(secret));
        return enrolement(compte.get(), secret, null);
    }

    @OuvertATous
    @PostMapping("/connexion/enrolement")
    ModelAndView confirmer(
            @RequestParam(defaultValue = "") String code, HttpServletRequest demande, HttpServletResponse reponse) {
        var attente = seances.enAttente(demande).orElse(null);
        var compte = compte(attente);
        if (attente == null || compte.isEmpty() || attente.secret() == null) return recommencer();
        if (secondFacteur.etat(attente.compte()).demande())
            return new ModelAndView("redirect:/connexion/second-facteur");
        var codes = secondFacteur.poser(attente.compte(), attente.secret(), code);
        if (codes.isEmpty()) return enrolement(compte.get(), attente.secret(), Phrases.PREMIER_CODE_REFUSE);
        var suite = seances.ouvrir(demande, reponse, compte.get(), attente.moyen() + " et code", true);
        return new ModelAndView("comptes/securite/codes")
                .addObject("codes", codes)
                .addObject("suite", suite);
    }

    private Optional<Compte> compte(@Nullable EnAttente attente) {
        return attente == null ? Optional.empty() : comptes.parId(attente.compte());
    }

    private ModelAndView page(EnAttente attente, @Nullable String erreur) {
        var etat = secondFacteur.etat(attente.compte());
        var page = new ModelAndView("comptes/securite/second-facteur")
                .addObject("erreur", erreur)
                .addObject("application", etat.totp().isPresent())
                .addObject("cles", etat.cles() > 0);
        if (erreur != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView enrolement(Compte compte, byte[] secret, @Nullable String erreur) {
        var page = new ModelAndView("comptes/securite/enrolement")
                .addObject("erreur", erreur)
                .addObject("pose", Enrolement.de(secret, compte.courriel()));
        if (erreur != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView recommencer() {
        return new ModelAndView("redirect:/connexion?expiree");
    }
}
