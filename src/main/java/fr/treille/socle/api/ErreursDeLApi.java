package fr.treille.socle.api;

import fr.treille.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What goes wrong in the API is said to programs as it is to people: what happened, what to do. A refused access goes
/// through, to those who know whether a token was given.
@ControllerAdvice(annotations = PorteDeLApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErreursDeLApi {
    private static final Logger LOG = LoggerFactory.getLogger(ErreursDeLApi.class);

    @ExceptionHandler(Introuvable.class)
    void introuvable(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        new Probleme(404, "Cela n'existe pas, ou ne fait pas partie de votre périmètre.").ecrire(demande, reponse);
    }

    @ExceptionHandler(DemandeRefusee.class)
    void refusee(DemandeRefusee refus, HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        new Probleme(400, String.valueOf(refus.getMessage())).ecrire(demande, reponse);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void illisible(
            MethodArgumentTypeMismatchException illisible, HttpServletRequest demande, HttpServletResponse reponse)
            throws IOException {
        new Probleme(400, "La valeur de « %s » n'est pas de celles attendues.".formatted(illisible.getName()))
                .ecrire(demande, reponse);
    }

    @ExceptionHandler(Exception.class)
    void panne(Exception panne, HttpServletRequest demande, HttpServletResponse reponse) throws Exception {
        if (panne instanceof AccessDeniedException) throw panne;
        LOG.error("L'API n'a pas pu répondre à {}", demande.getRequestURI(), panne);
        new Probleme(500, "Une erreur est survenue ; elle a été notée. Réessayez dans un instant.")
                .ecrire(demande, reponse);
    }
}
