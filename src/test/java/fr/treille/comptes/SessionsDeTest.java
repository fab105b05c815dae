package fr.treille.comptes;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Lecteur;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Opens sessions in the database, as a sign-in does.
@TestComponent
public class SessionsDeTest {
    private static final String CONTEXTE = "SPRING_SECURITY_CONTEXT";
    private final SessionRepository<Session> sessions;
    private final Identification identification;

    @SuppressWarnings("unchecked")
    public SessionsDeTest(SessionRepository<?> sessions, Identification identification) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.identification = identification;
    }

    public Cookie ouvrir(Compte compte) {
        return ouvrir((Acces.LecteurConnecte) identification.loadUserByUsername(compte.courriel()));
    }

    public Cookie ouvrir(Acces.LecteurConnecte connecte) {
        var session = sessions.createSession();
        session.setAttribute(
                CONTEXTE,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        connecte, "", connecte.lecteur().autorites())));
        sessions.save(session);
        return new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }

    public boolean ouverte(Cookie cookie) {
        return sessions.findById(id(cookie)) != null;
    }

    public Lecteur lecteur(Cookie cookie) {
        SecurityContext contexte =
                Objects.requireNonNull(sessions.findById(id(cookie))).getRequiredAttribute(CONTEXTE);
        var identite = Objects.requireNonNull(contexte.getAuthentication());
        return ((Acces.LecteurConnecte) Objects.requireNonNull(identite.getPrincipal())).lecteur();
    }

    private static String id(Cookie cookie) {
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }
}
