package fr.treille.comptes.limites;

import fr.treille.comptes.authentification.Origine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// How often one network may ask for what costs. The figures are far above what a person does, and those of an office
/// of fifty behind one address. Places are taken from PostgreSQL by small lots, so that a page costs it nothing.
public class FiltreDesLimites extends OncePerRequestFilter {
    private final Compteurs compteurs;
    private final List<Regle> regles;
    private final ConcurrentHashMap<String, Lot> lots = new ConcurrentHashMap<>();

    public FiltreDesLimites(Compteurs compteurs, ReglagesDesLimites reglages) {
        this.compteurs = compteurs;
        this.regles = reglages.regles().stream()
                .map(r -> new Regle(
                        r.nom(),
                        r.methode(),
                        r.chemins().stream()
                                .map(PathPatternParser.defaultInstance::parse)
                                .toList(),
                        r.places(),
                        r.fenetre(),
                        Math.max(1, r.places() / 20)))
                .toList();
    }

    /// @param lot places taken at once
    private record Regle(String nom, String methode, List<PathPattern> chemins, int places, Duration fenetre, int lot) {
        boolean vise(HttpServletRequest demande, PathContainer chemin) {
            return methode.equals(demande.getMethod()) && chemins.stream().anyMatch(c -> c.matches(chemin));
        }
    }

    /// Places taken and not used yet.
    private record Lot(AtomicInteger reste, long jusqua) {}

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var chemin = PathContainer.parsePath(demande.getRequestURI());
        for (var regle : regles) {
            if (!regle.vise(demande, chemin)) continue;
            var attente = attente(regle, Origine.reseau(demande.getRemoteAddr()));
            if (attente.isPresent()) {
                reponse.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(attente.get().toSeconds()));
                reponse.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
        }
        suite.doFilter(demande, reponse);
    }

    private Optional<Duration> attente(Regle regle, String reseau) {
        var cle = regle.nom() + ":" + reseau;
        long maintenant = System.nanoTime();
        var lot = lots.get(cle);
        if (lot != null && lot.jusqua() > maintenant && lot.reste().decrementAndGet() >= 0) return Optional.empty();
        if (lots.size() > 10_000) lots.entrySet().removeIf(l -> l.getValue().jusqua() < maintenant);
        var attente = compteurs.prendre("page:" + cle, regle.places(), regle.fenetre(), regle.lot());
        if (attente.isEmpty() && regle.lot() > 1) {
            lots.put(
                    cle,
                    new Lot(
                            new AtomicInteger(regle.lot() - 1),
                            maintenant + regle.fenetre().toNanos() / 4));
        }
        return attente;
    }
}
