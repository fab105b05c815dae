package fr.treille.comptes;

import fr.treille.comptes.OuvertureParJeton.Ouverture;
import fr.treille.comptes.authentification.Origine;
import fr.treille.comptes.limites.Guichet;
import fr.treille.comptes.limites.ReglagesDesLimites;
import fr.treille.socle.api.Probleme;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Who asks the API, and how often: the owner of the token, for this request alone, else nobody. A wrong token is
/// counted as an anonymous request of its network.
class FiltreDesJetons extends OncePerRequestFilter {
    private static final String PORTEUR = "Bearer ";
    private final OuvertureParJeton jetons;
    private final Guichet guichet;
    private final ReglagesDesLimites.Api limites;

    FiltreDesJetons(OuvertureParJeton jetons, Guichet guichet, ReglagesDesLimites.Api limites) {
        this.jetons = jetons;
        this.guichet = guichet;
        this.limites = limites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var ouverture = ouvrir(demande.getHeader(HttpHeaders.AUTHORIZATION));
        var attente = attente(demande, ouverture);
        if (attente.isPresent()) {
            long secondes = attente.get().toSeconds();
            reponse.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(secondes));
            new Probleme(429, "Trop de demandes : attendez %d secondes avant la suivante.".formatted(secondes))
                    .ecrire(demande, reponse);
            return;
        }
        if (ouverture instanceof Ouverture.Refusee refusee) {
            exigerUnJeton(refusee.phrase(), demande, reponse);
            return;
        }
        if (ouverture instanceof Ouverture.Faite faite) {
            var contexte = SecurityContextHolder.createEmptyContext();
            contexte.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    faite.porteur(), "", faite.porteur().lecteur().autorites()));
            SecurityContextHolder.setContext(contexte);
        }
        suite.doFilter(demande, reponse);
    }

    /// Answers 401.
    /// @param refus what is wrong with the token that was given, absent when none was
    static void exigerUnJeton(@Nullable String refus, HttpServletRequest demande, HttpServletResponse reponse)
            throws IOException {
        reponse.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Treille\"" + (refus == null ? "" : ", error=\"invalid_token\""));
        var phrase = refus == null ? "Cette adresse demande un jeton." : refus;
        new Probleme(
                        401,
                        phrase
                                + " Créez-en un dans Mon compte, page Jetons, et donnez-le dans l'en-tête"
                                + " Authorization.")
                .ecrire(demande, reponse);
    }

    private @Nullable Ouverture ouvrir(@Nullable String entete) {
        if (entete == null) return null;
        if (!entete.regionMatches(true, 0, PORTEUR, 0, PORTEUR.length())) {
            return new Ouverture.Refusee("L'en-tête Authorization commence par « Bearer ».");
        }
        return jetons.ouvrir(entete.substring(PORTEUR.length()).strip());
    }

    private Optional<Duration> attente(HttpServletRequest demande, @Nullable Ouverture ouverture) {
        return ouverture instanceof Ouverture.Faite faite
                ? guichet.prendre("api:jeton:" + faite.porteur().jeton(), limites.jeton(), limites.fenetre())
                : guichet.prendre(
                        "api:" + Origine.reseau(demande.getRemoteAddr()), limites.anonyme(), limites.fenetre());
    }
}
