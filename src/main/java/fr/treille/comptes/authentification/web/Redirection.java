package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.oidc.RetourDuFournisseur;
import fr.treille.socle.securite.Acces;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Redirections, to addresses that are not templates: a brace of a search stays a brace.
final class Redirection {
    private Redirection() {}

    /// Where somebody goes who has just signed in: first to the identity of a provider that waits for its account.
    static String apresConnexion(HttpServletRequest demande, String chemin) {
        return Acces.lecteur().isPresent() && RetourDuFournisseur.recue(demande).isPresent()
                ? "/connexion/identite"
                : chemin;
    }

    static ModelAndView vers(String chemin) {
        var vue = new RedirectView(chemin, true);
        vue.setExpandUriTemplateVariables(false);
        vue.setExposeModelAttributes(false);
        return new ModelAndView(vue);
    }
}
