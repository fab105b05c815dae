package fr.treille.socle.web;

import fr.treille.socle.base.Panne;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before everything else: without a database there is no session, no menu and no error page of the house. What is said
/// then needs nothing.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class FiltreDesPannes extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FiltreDesPannes.class);

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try {
            suite.doFilter(demande, reponse);
        } catch (ServletException | IOException | RuntimeException echec) {
            var panne = Panne.de(echec);
            if (panne.isEmpty() || reponse.isCommitted()) throw echec;
            LOG.error("{} : {}", panne.get(), demande.getMethod(), echec);
            reponse.reset();
            reponse.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            reponse.setHeader(HttpHeaders.RETRY_AFTER, "60");
            reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            reponse.setHeader("Content-Security-Policy", "default-src 'none'");
            reponse.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            reponse.getWriter()
                    .write(TexteDErreur.de(503).disant(panne.get().phrase()).pageNue());
        }
    }
}
