package fr.treille.comptes.authentification.oidc;

import fr.treille.comptes.authentification.AdressePublique;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Logs out at the provider as well. The content policy lets a form lead nowhere but here, so the way out is an address
/// kept for the page that comes after.
@Component
@ConditionalOnWebApplication
public class SortieDuFournisseur implements LogoutHandler, LogoutSuccessHandler {
    private static final String JETON = "treille.jeton";
    private static final String SORTIE = "treille.sortie";
    private final Fournisseurs fournisseurs;
    private final AdressePublique adresse;

    SortieDuFournisseur(Fournisseurs fournisseurs, AdressePublique adresse) {
        this.fournisseurs = fournisseurs;
        this.adresse = adresse;
    }

    /// Keeps what the provider will ask for at the log-out.
    public static void retenir(HttpServletRequest demande, RetourDuFournisseur.Recue recue) {
        demande.getSession().setAttribute(JETON, new String[] {recue.identite().fournisseur(), recue.jeton()});
    }

    /// Where the person who has just left is to go, once.
    public static Optional<String> vers(HttpServletRequest demande) {
        var session = demande.getSession(false);
        if (session == null || !(session.getAttribute(SORTIE) instanceof String sortie)) return Optional.empty();
        session.removeAttribute(SORTIE);
        return Optional.of(sortie);
    }

    @Override
    public void logout(HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication qui) {
        var session = demande.getSession(false);
        if (session == null || !(session.getAttribute(JETON) instanceof String[] jeton)) return;
        fournisseurs
                .inscription(jeton[0])
                .map(i -> i.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .ifPresent(fin -> demande.setAttribute(
                        SORTIE,
                        UriComponentsBuilder.fromUriString(fin.toString())
                                .queryParam("id_token_hint", "{jeton}")
                                .queryParam("state", "{etat}")
                                .queryParam("post_logout_redirect_uri", "{retour}")
                                .encode()
                                .buildAndExpand(
                                        jeton[1],
                                        UUID.randomUUID().toString(),
                                        adresse.de(demande) + "/connexion/sortie/faite")
                                .toUriString()));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication qui)
            throws IOException {
        if (demande.getAttribute(SORTIE) instanceof String sortie) {
            demande.getSession().setAttribute(SORTIE, sortie);
            reponse.sendRedirect(demande.getContextPath() + "/connexion/sortie");
        } else {
            reponse.sendRedirect(demande.getContextPath() + "/");
        }
    }
}
