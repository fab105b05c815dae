package fr.treille.comptes.limites;

import fr.treille.comptes.authentification.Origine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// How often one network may ask for what costs. The figures are far above what a person does, and those of an office
/// of fifty behind one address.
public class FiltreDesLimites extends OncePerRequestFilter {
    private final Guichet guichet;
    private final List<Regle> regles;

    public FiltreDesLimites(Compteurs compteurs, ReglagesDesLimites reglages) {
        this.guichet = new Guichet(compteurs);
        this.regles = reglages.regles().stream()
                .map(r -> new Regle(
                        r.nom(),
                        r.methode(),
                        r.chemins().stream()
                                .map(PathPatternParser.defaultInstance::parse)
                                .toList(),
                        r.places(),
                        r.fenetre()))
                .toList();
    }

    private record Regle(String nom, String methode, List<PathPattern> chemins, int places, Duration fenetre) {
        boolean vise(HttpServletRequest demande, PathContainer chemin) {
            return methode.equals(demande.getMethod()) && chemins.stream().anyMatch(c -> c.matches(chemin));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var chemin = PathContainer.parsePath(demande.getRequestURI());
        for (var regle : regles) {
            if (!regle.vise(demande, chemin)) continue;
            var attente = guichet.prendre(
                    regle.nom() + ":" + Origine.reseau(demande.getRemoteAddr()), regle.places(), regle.fenetre());
            if (attente.isPresent()) {
                reponse.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(attente.get().toSeconds()));
                reponse.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
        }
        suite.doFilter(demande, reponse);
    }
}
