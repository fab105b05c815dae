package fr.treille.socle.web;

import fr.treille.socle.Introuvable;
import fr.treille.socle.fichiers.LimiteDesEnvois;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// One page for each kind of "no": a title, what happened, what to do.
@Controller
class PagesErreur implements ErrorController {
    private final CadreDesPages cadre;

    PagesErreur(CadreDesPages cadre) {
        this.cadre = cadre;
    }

    @OuvertATous
    @RequestMapping("/error")
    ModelAndView erreur(HttpServletRequest demande) {
        var code = demande.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer entier ? entier : 404;
        return vue(demande, code);
    }

    /// Not private: a call goes through the proxy that carries the security rule, whose own fields are empty.
    ModelAndView vue(HttpServletRequest demande, int code) {
        var texte = TexteDErreur.de(code);
        if (code == 413 && demande.getAttribute(LimiteDesEnvois.MO) instanceof Integer mo) {
            texte = texte.disant(texte.phrase().replace("acceptée.", "acceptée (%d Mo).".formatted(mo)));
        }
        return vue(demande, code, texte);
    }

    private ModelAndView vue(HttpServletRequest demande, int code, TexteDErreur texte) {
        return new ModelAndView(
                "socle/erreur",
                Map.of("page", cadre.page(demande), "code", code, "titre", texte.titre(), "phrase", texte.phrase()),
                HttpStatus.valueOf(code));
    }

    ModelAndView vue(HttpServletRequest demande, DemandeRefusee refus) {
        return vue(demande, refus.code().value(), new TexteDErreur(refus.titre(), String.valueOf(refus.getMessage())));
    }

    @ControllerAdvice
    static class Introuvables {
        private static final Logger LOG = LoggerFactory.getLogger(Introuvables.class);
        private final PagesErreur pages;

        Introuvables(PagesErreur pages) {
            this.pages = pages;
        }

        @ExceptionHandler(Introuvable.class)
        ModelAndView introuvable(Introuvable absent, HttpServletRequest demande) {
            LOG.debug("Introuvable : {}", absent.getMessage());
            return pages.vue(demande, 404);
        }

        @ExceptionHandler(DemandeRefusee.class)
        ModelAndView refusee(DemandeRefusee refus, HttpServletRequest demande) {
            return pages.vue(demande, refus);
        }

        /// Answered here: the error page of the container would read the same file again, and fail again.
        @ExceptionHandler(MaxUploadSizeExceededException.class)
        ModelAndView tropLourd(MaxUploadSizeExceededException refus, HttpServletRequest demande) {
            LOG.debug("Fichier refusé : {}", refus.getMessage());
            return pages.vue(demande, 413);
        }
    }
}
