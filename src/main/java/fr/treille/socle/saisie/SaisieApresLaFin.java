package fr.treille.socle.saisie;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/// What a request without the token of its session gets. A form of ours was left open too long: what it holds is kept
/// and the person goes on. Anything else is refused as it was.
final class SaisieApresLaFin implements AccessDeniedHandler {
    private final AccessDeniedHandler refus = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException cause)
            throws IOException, ServletException {
        if (!(cause instanceof CsrfException) || !deLaMaison(requete)) {
            refus.handle(requete, reponse, cause);
            return;
        }
        var chemin = requete.getRequestURI();
        if (requete.getHeader("HX-Request") != null) {
            reponse.setHeader("HX-Trigger", "session-fermee");
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (chemin.equals("/deconnexion")) {
            reponse.sendRedirect("/");
        } else if (chemin.startsWith("/connexion")) {
            reponse.sendRedirect("/connexion?expiree");
        } else {
            garder(requete, reponse, cause);
        }
    }

    private void garder(HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException cause)
            throws IOException, ServletException {
        var saisie = SaisieSuspendue.de(requete);
        if (saisie.isEmpty()) {
            refus.handle(requete, reponse, cause);
            return;
        }
        requete.getSession().setAttribute(SaisieSuspendue.CLE, saisie.get());
        reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
        reponse.setHeader("Location", "/session/saisie");
    }

    /// Whether a page of ours sent it: another site could otherwise make somebody send what he has not typed.
    private static boolean deLaMaison(HttpServletRequest requete) {
        var site = requete.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origine = requete.getHeader("Origin");
        if (origine == null) return false;
        try {
            var autorite = URI.create(origine).getAuthority();
            return autorite != null && autorite.equals(requete.getHeader("Host"));
        } catch (IllegalArgumentException illisible) {
            return false;
        }
    }
}
