package fr.treille.comptes.authentification;

import static fr.treille.socle.securite.PreuveRecente.ATTRIBUT;

import fr.treille.comptes.Compte;
import fr.treille.comptes.Identification;
import fr.treille.comptes.authentification.jdbc.Appareils;
import fr.treille.socle.journal.Fait;
import fr.treille.socle.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens a session, remembers when its person last proved who she is, lists and ends her sessions.
@Component
@ConditionalOnWebApplication
public class Seances {
    private static final String ATTENTE = "treille.attente";
    private static final String OUVERTURE = "treille.ouverture";
    private final Identification identification;
    private final SecurityContextRepository contextes;
    private final SessionAuthenticationStrategy ouverture;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final RequestCache pagesVoulues;
    private final Appareils appareils;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Seances(
            Identification identification,
            SecurityContextRepository contextes,
            SessionAuthenticationStrategy ouverture,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            RequestCache pagesVoulues,
            Appareils appareils,
            Journal journal,
            TransactionTemplate transaction,
            Clock horloge) {
        this.identification = identification;
        this.contextes = contextes;
        this.ouverture = ouverture;
        this.sessions = sessions;
        this.pagesVoulues = pagesVoulues;
        this.appareils = appareils;
        this.journal = journal;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /// What the list of sessions says of one.
    /// @param cle what to send to end it, not its identifier
    public record Seance(String cle, String navigateur, String moyen, Instant ouverte, Instant vue, boolean courante) {}

    /// @param moyen how the person came in: « mot de passe », « clé d’accès », the name of a provider
    private record Ouverture(String navigateur, String moyen, Instant le) implements Serializable {}

    public void attendre(HttpServletRequest demande, Compte compte, String moyen) {
        demande.getSession().setAttribute(ATTENTE, new EnAttente(compte.id(), moyen, horloge.instant(), null));
    }

    public void attendre(HttpServletRequest demande, EnAttente attente) {
        demande.getSession().setAttribute(ATTENTE, attente);
    }

    /// The sign-in of this browser that lacks its second factor, unless it waited too long.
    public Optional<EnAttente> enAttente(HttpServletRequest demande) {
        var session = demande.getSession(false);
        return session != null && session.getAttribute(ATTENTE) instanceof EnAttente attente
                ? Optional.of(attente).filter(a -> a.vaut(horloge.instant()))
                : Optional.empty();
    }

    /// Opens the session of this account: new identifier, new token, nothing left of what came before.
    /// @param prouvee whether the person showed a proof of ours, which counts for the sensitive acts of the next
    /// minutes
    /// @return where the person was going, a path of this site
    public String ouvrir(
            HttpServletRequest demande, HttpServletResponse reponse, Compte compte, String moyen, boolean prouvee) {
        var principal = identification.loadUserByUsername(compte.courriel());
        var identite = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        ouverture.onAuthentication(identite, demande, reponse);
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(identite);
        SecurityContextHolder.setContext(contexte);
        contextes.saveContext(contexte, demande, reponse);
        var session = demande.getSession();
        session.removeAttribute(ATTENTE);
        var navigateur = Navigateurs.nom(demande.getHeader(HttpHeaders.USER_AGENT));
        session.setAttribute(OUVERTURE, new Ouverture(navigateur, moyen, horloge.instant()));
        if (prouvee) prouver(demande);
        var jeton = Optional.ofNullable(Origine.de(demande).appareil()).orElseGet(Empreinte::tirer);
        poserCookie(demande, reponse, jeton);
        transaction.executeWithoutResult(_ -> {
            appareils.voir(compte.id(), Empreinte.de(jeton));
            journal.noter(new Fait("CONNEXION_OUVERTE", "compte:" + compte.id(), null, moyen, null));
        });
        if (!(pagesVoulues.getRequest(demande, reponse) instanceof DefaultSavedRequest voulue)) return "/";
        pagesVoulues.removeRequest(demande, reponse);
        var chemin = Objects.requireNonNull(voulue.getRequestURI())
                .substring(Objects.requireNonNull(voulue.getContextPath()).length());
        return voulue.getQueryString() == null ? chemin : chemin + "?" + voulue.getQueryString();
    }

    public void prouver(HttpServletRequest demande) {
        demande.getSession().setAttribute(ATTRIBUT, horloge.instant());
    }

    /// @param courante identifier of the session that asks
    public List<Seance> de(UUID compte, String courante) {
        return sessions.findByPrincipalName(compte.toString()).values().stream()
                .filter(s -> !s.isExpired())
                .map(s -> {
                    var ouverture = s.<Object>getAttribute(OUVERTURE) instanceof Ouverture o
                            ? o
                            : new Ouverture("Navigateur inconnu", "", s.getCreationTime());
                    return new Seance(
                            Empreinte.courte(s.getId()),
                            ouverture.navigateur(),
                            ouverture.moyen(),
                            ouverture.le(),
                            s.getLastAccessedTime(),
                            s.getId().equals(courante));
                })
                .sorted(Comparator.comparing(Seance::vue).reversed())
                .toList();
    }

    /// Ends one session of this account.
    public void terminer(UUID compte, String cle) {
        terminer(compte, id -> Empreinte.courte(id).equals(cle));
    }

    /// Ends the sessions of this account but one.
    /// @param sauf identifier of the session that stays; empty for none
    public void terminerSauf(UUID compte, String sauf) {
        terminer(compte, id -> !id.equals(sauf));
    }

    private void terminer(UUID compte, Predicate<String> lesquelles) {
        var finies = sessions.findByPrincipalName(compte.toString()).keySet().stream()
                .filter(lesquelles)
                .toList();
        finies.forEach(sessions::deleteById);
        if (finies.isEmpty()) return;
        transaction.executeWithoutResult(_ -> journal.noter(
                new Fait("SESSIONS_TERMINEES", "compte:" + compte, String.valueOf(finies.size()), null, null)));
    }

    private static void poserCookie(HttpServletRequest demande, HttpServletResponse reponse, String jeton) {
        reponse.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Origine.COOKIE, jeton)
                        .httpOnly(true)
                        .secure(demande.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(Duration.ofDays(180))
                        .build()
                        .toString());
    }
}
