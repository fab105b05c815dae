package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.Connexion;
import fr.treille.comptes.authentification.Origine;
import fr.treille.comptes.authentification.Tentative;
import fr.treille.comptes.authentification.oidc.Fournisseurs;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// First step of a sign-in with a password.
@Controller
@ConditionalOnWebApplication
class ConnexionController {
    static final String INCONNUE = "Adresse ou mot de passe inconnu. Vérifiez les deux, puis recommencez.";

    static final String SESSION_FINIE =
            "Votre session a pris fin. Connectez-vous : ce que vous aviez saisi est gardé et vous attend.";

    /// Sentences that an address may ask for: never a text of the request itself.
    private static final Map<String, String> MESSAGES = Map.of(
            "erreur",
            INCONNUE,
            "expiree",
            "Votre session a pris fin : vous avez attendu trop longtemps. Recommencez.",
            "fournisseur",
            "L’identification auprès du fournisseur n’a pas abouti. Rien n’a été modifié : recommencez,"
                    + " ou connectez-vous avec votre mot de passe.",
            "indisponible",
            "Le fournisseur d’identité ne répond pas. Réessayez dans quelques minutes, ou"
                    + " connectez-vous avec votre mot de passe.");

    private static final Map<String, String> NOUVELLES = Map.of(
            "adresse", "Votre compte a sa nouvelle adresse. Connectez-vous avec elle.",
            "change", "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
            "sortie", "Vous êtes déconnecté.");

    private final Connexion connexion;
    private final SuiteDeConnexion suite;
    private final Fournisseurs fournisseurs;
    private final RequestCache pagesVoulues;

    ConnexionController(
            Connexion connexion, SuiteDeConnexion suite, Fournisseurs fournisseurs, RequestCache pagesVoulues) {
        this.connexion = connexion;
        this.suite = suite;
        this.fournisseurs = fournisseurs;
        this.pagesVoulues = pagesVoulues;
    }

    @OuvertATous
    @GetMapping("/connexion")
    ModelAndView connexion(
            @RequestParam Map<String, String> parametres, HttpServletRequest demande, HttpServletResponse reponse) {
        var nouvelle = phrase(NOUVELLES, parametres);
        return page(
                phrase(MESSAGES, parametres),
                nouvelle == null && reprend(demande, reponse) ? SESSION_FINIE : nouvelle,
                "");
    }

    /// Whether the person comes from the notice of the end of her session.
    private boolean reprend(HttpServletRequest demande, HttpServletResponse reponse) {
        return pagesVoulues.getRequest(demande, reponse) instanceof DefaultSavedRequest voulue
                && String.valueOf(voulue.getRequestURI()).endsWith("/session/reprise");
    }

    @OuvertATous
    @PostMapping("/connexion")
    ModelAndView connecter(
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String motdepasse,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        return switch (connexion.tenter(courriel, motdepasse, Origine.de(demande))) {
            case Tentative.Reconnue(var compte) ->
                Redirection.vers(Redirection.apresConnexion(
                        demande, suite.apresLePremierPas(demande, reponse, compte, "mot de passe", true)));
            case Tentative.Inconnue _ -> {
                var page = page(INCONNUE, null, courriel);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Tentative.Attendre(var delai) -> {
                reponse.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delai.toSeconds()));
                var page = page(attendre(delai), null, courriel);
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield page;
            }
        };
    }

    static String attendre(Duration delai) {
        var combien =
                delai.toSeconds() < 90 ? delai.toSeconds() + " secondes" : (delai.toSeconds() + 59) / 60 + " minutes";
        return "Trop d’essais de suite. Attendez %s, puis recommencez : votre compte n’est pas bloqué."
                .formatted(combien);
    }

    private ModelAndView page(@Nullable String erreur, @Nullable String nouvelle, String courriel) {
        var page = new ModelAndView("comptes/connexion");
        page.addObject("erreur", erreur);
        page.addObject("nouvelle", nouvelle);
        page.addObject("courriel", courriel);
        page.addObject("fournisseurs", fournisseurs.tous());
        return page;
    }

    private static @Nullable String phrase(Map<String, String> phrases, Map<String, String> parametres) {
        return parametres.keySet().stream()
                .map(phrases::get)
                .filter(phrase -> phrase != null)
                .findFirst()
                .orElse(null);
    }
}
