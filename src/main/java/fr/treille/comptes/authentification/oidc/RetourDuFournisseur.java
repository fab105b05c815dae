package fr.treille.comptes.authentification.oidc;

import fr.treille.socle.securite.Acces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Comes back from a provider that recognised somebody, or not. The session of Treille, if there is one, stays what it
/// was: what the provider says is kept beside it until a page decides.
@Component
@ConditionalOnWebApplication
public class RetourDuFournisseur implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RetourDuFournisseur.class);
    private static final String IDENTITE = "treille.identite";
    private final Fournisseurs fournisseurs;
    private final SecurityContextRepository contextes;
    private final Clock horloge;

    RetourDuFournisseur(Fournisseurs fournisseurs, SecurityContextRepository contextes, Clock horloge) {
        this.fournisseurs = fournisseurs;
        this.contextes = contextes;
        this.horloge = horloge;
    }

    /// @param jeton identity token, which the provider asks for at the log-out
    /// @param forte whether the person gave two factors there
    public record Recue(Identite identite, String jeton, boolean forte) implements Serializable {}

    /// What the provider said to this session in the last minutes.
    public static Optional<Recue> recue(HttpServletRequest demande) {
        var session = demande.getSession(false);
        return session != null && session.getAttribute(IDENTITE) instanceof Recue recue
                ? Optional.of(recue)
                : Optional.empty();
    }

    public static void oublier(HttpServletRequest demande) {
        demande.getSession().removeAttribute(IDENTITE);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest demande, HttpServletResponse reponse, Authentication identite) throws IOException {
        SecurityContextHolder.setContext(contextes.loadDeferredContext(demande).get());
        if (!(identite instanceof OAuth2AuthenticationToken jeton)
                || !(identite.getPrincipal() instanceof OidcUser qui)) {
            throw new IllegalStateException("Not an OpenID identity");
        }
        var fournisseur =
                fournisseurs.parId(jeton.getAuthorizedClientRegistrationId()).orElseThrow();
        var amr = qui.getIdToken().getAuthenticationMethods();
        var recue = new Recue(
                new Identite(
                        fournisseur.id(),
                        Objects.requireNonNull(qui.getSubject()),
                        qui.getEmail(),
                        nom(qui),
                        horloge.instant()),
                qui.getIdToken().getTokenValue(),
                fournisseur.toujoursFort() || amr != null && amr.contains("mfa"));
        demande.getSession().setAttribute(IDENTITE, recue);
        reponse.sendRedirect(demande.getContextPath() + "/connexion/identite");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest demande, HttpServletResponse reponse, AuthenticationException echec) throws IOException {
        LOG.info("Retour d'un fournisseur d'identité refusé : {}", echec.getMessage());
        SecurityContextHolder.setContext(contextes.loadDeferredContext(demande).get());
        reponse.sendRedirect(demande.getContextPath()
                + (Acces.lecteur().isPresent() ? "/mon-compte/securite" : "/connexion?fournisseur"));
    }

    private static @Nullable String nom(OidcUser qui) {
        var nom = Stream.of(
                        Optional.ofNullable(qui.getClaimAsString("given_name")),
                        Optional.ofNullable(qui.getClaimAsString("usual_name"))
                                .or(() -> Optional.ofNullable(qui.getClaimAsString("family_name"))))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " " + b);
        return nom.orElse(qui.getFullName());
    }
}
