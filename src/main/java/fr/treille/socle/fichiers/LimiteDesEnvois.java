package fr.treille.socle.fichiers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Refuses a form with files by its announced length, before anything of it is read or written to the disk and before
/// anybody is asked who she is.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class LimiteDesEnvois extends OncePerRequestFilter {
    /// Attribute of the request: megabytes accepted where it goes.
    public static final String MO = "treille.envoi.mo";

    /// Where no method says otherwise, nothing expects a file.
    private static final int SANS_FICHIER = 1;

    /// What a form writes around its file.
    private static final long ENVELOPPE = 64 * 1024;

    private static final long MO_EN_OCTETS = 1024 * 1024;

    private static final String REFUSE = "treille.envoi.refuse";

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile List<Limite> limites = List.of();

    LimiteDesEnvois(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    private record Limite(PathPattern chemin, int mo) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest demande) {
        var genre = demande.getContentType();
        return genre == null || !genre.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (demande.getAttribute(REFUSE) != null) {
            suite.doFilter(new SansCorps(demande), reponse);
            return;
        }
        int mo = mo(demande);
        demande.setAttribute(MO, mo);
        long longueur = demande.getContentLengthLong();
        if (longueur < 0 && demande.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            demande.setAttribute(REFUSE, true);
            reponse.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (longueur > mo * MO_EN_OCTETS + ENVELOPPE) {
            demande.setAttribute(REFUSE, true);
            reponse.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            suite.doFilter(demande, reponse);
        }
    }

    /// What the page of the error sees: reading a parameter would read the whole form.
    private static final class SansCorps extends HttpServletRequestWrapper {
        SansCorps(HttpServletRequest demande) {
            super(demande);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String nom) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String nom) {
            return null;
        }
    }

    private int mo(HttpServletRequest demande) {
        if (limites.isEmpty()) limites = lire();
        var chemin = PathContainer.parsePath(
                demande.getRequestURI().substring(demande.getContextPath().length()));
        return limites.stream()
                .filter(l -> l.chemin().matches(chemin))
                .findFirst()
                .map(Limite::mo)
                .orElse(SANS_FICHIER);
    }

    private List<Limite> lire() {
        var lues = new ArrayList<Limite>();
        routes.stream().flatMap(r -> r.getHandlerMethods().entrySet().stream()).forEach(route -> {
            var taille = route.getValue().getMethodAnnotation(TailleAuPlus.class);
            var chemins = route.getKey().getPathPatternsCondition();
            if (taille != null && chemins != null) {
                chemins.getPatterns().forEach(c -> lues.add(new Limite(c, taille.mo())));
            }
        });
        return List.copyOf(lues);
    }
}
