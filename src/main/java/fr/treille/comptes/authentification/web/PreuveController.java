package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.Connexion;
import fr.treille.comptes.authentification.Origine;
import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.authentification.SecondFacteur;
import fr.treille.comptes.authentification.Tentative;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.PreuveExigee;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/// Asks for the password or a code again before a sensitive act, then goes on with what was being done.
@Controller
@ConditionalOnWebApplication
class PreuveController {
    private static final String GARDE = "treille.garde";
    /// Beyond, what was typed is forgotten.
    private static final Duration GARDE_AU_PLUS = Duration.ofMinutes(15);

    private final Connexion connexion;
    private final SecondFacteur secondFacteur;
    private final Seances seances;
    private final Clock horloge;

    PreuveController(Connexion connexion, SecondFacteur secondFacteur, Seances seances, Clock horloge) {
        this.connexion = connexion;
        this.secondFacteur = secondFacteur;
        this.seances = seances;
        this.horloge = horloge;
    }

    @Connecte
    @GetMapping("/preuve")
    ModelAndView demander(HttpServletRequest demande) {
        return page(demande, null);
    }

    @Connecte
    @PostMapping("/preuve")
    ModelAndView verifier(
            @RequestParam(defaultValue = "") String motdepasse,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        var lecteur = Acces.exige();
        if (!code.isBlank()) {
            return switch (secondFacteur.verifier(lecteur.compte(), code)) {
                case ACCEPTE, ACCEPTE_SECOURS -> prouvee(demande);
                case REFUSE -> page(demande, Phrases.CODE_REFUSE);
                case TROP_D_ESSAIS -> page(demande, Phrases.TROP_DE_CODES);
            };
        }
        return switch (connexion.tenter(lecteur.courriel(), motdepasse, Origine.de(demande))) {
            case Tentative.Reconnue _ -> prouvee(demande);
            case Tentative.Inconnue _ ->
                page(demande, "Ce mot de passe n’est pas le vôtre. Vérifiez-le, puis recommencez.");
            case Tentative.Attendre(var delai) -> {
                reponse.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delai.toSeconds()));
                var page = page(demande, ConnexionController.attendre(delai));
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield page;
            }
        };
    }

    /// The form that was kept, to be sent again: by script at once, else by its button.
    @Connecte
    @GetMapping("/preuve/suite")
    ModelAndView reprendre(HttpServletRequest demande) {
        var garde = garde(demande);
        demande.getSession().removeAttribute(GARDE);
        if (garde.isEmpty()) return Redirection.vers("/");
        if (!garde.get().aRejouer()) return Redirection.vers(garde.get().chemin());
        return new ModelAndView("comptes/securite/reprise")
                .addObject("chemin", garde.get().chemin())
                .addObject("champs", garde.get().champs());
    }

    private ModelAndView prouvee(HttpServletRequest demande) {
        seances.prouver(demande);
        return Redirection.vers("/preuve/suite");
    }

    private ModelAndView page(HttpServletRequest demande, @Nullable String erreur) {
        var etat = secondFacteur.etat(Acces.exige().compte());
        var page = new ModelAndView("comptes/securite/preuve")
                .addObject("erreur", erreur)
                .addObject("application", etat.totp().isPresent())
                .addObject("cles", etat.cles() > 0)
                .addObject(
                        "perdu", garde(demande).filter(FormulaireGarde::perdu).isPresent());
        if (erreur != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Optional<FormulaireGarde> garde(HttpServletRequest demande) {
        return demande.getSession().getAttribute(GARDE) instanceof FormulaireGarde garde
                        && garde.le().plus(GARDE_AU_PLUS).isAfter(horloge.instant())
                ? Optional.of(garde)
                : Optional.empty();
    }

    @ControllerAdvice
    @ConditionalOnWebApplication
    static class Detour {
        private final Clock horloge;

        Detour(Clock horloge) {
            this.horloge = horloge;
        }

        @ExceptionHandler(PreuveExigee.class)
        ModelAndView demander(HttpServletRequest demande, HttpServletResponse reponse) {
            var accepte = demande.getHeader(HttpHeaders.ACCEPT);
            if (accepte != null && accepte.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
                var page = new ModelAndView(new JacksonJsonView(), Map.of("suite", "/preuve"));
                page.setStatus(HttpStatus.FORBIDDEN);
                return page;
            }
            demande.getSession().setAttribute(GARDE, FormulaireGarde.de(demande, horloge.instant()));
            if (demande.getHeader("HX-Request") == null) return Redirection.vers("/preuve");
            reponse.setHeader("HX-Redirect", "/preuve");
            return new ModelAndView(new JacksonJsonView(), Map.of());
        }
    }
}
