package fr.treille.socle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Parameters that cannot be read are a request not understood, wherever they are first asked for: not a defect.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FiltreDesDemandes extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try {
            suite.doFilter(demande, reponse);
        } catch (InvalidParameterException illisible) {
            if (reponse.isCommitted()) throw illisible;
            reponse.sendError(illisible.getErrorCode());
        }
    }
}
