package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.authentification.oidc.Fournisseurs;
import fr.treille.comptes.authentification.oidc.Identite;
import fr.treille.comptes.authentification.oidc.IdentitesExternes;
import fr.treille.comptes.authentification.oidc.RetourDuFournisseur;
import fr.treille.comptes.authentification.oidc.SortieDuFournisseur;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Goes to a provider, and comes back with somebody: to her account, or to the page that asks whose this identity is.
@Controller
@ConditionalOnWebApplication
class IdentiteController {
    private final Fournisseurs fournisseurs;
    private final IdentitesExternes identites;
    private final SuiteDeConnexion suite;
    private final Seances seances;

    IdentiteController(
            Fournisseurs fournisseurs, IdentitesExternes identites, SuiteDeConnexion suite, Seances seances) {
        this.fournisseurs = fournisseurs;
        this.identites = identites;
        this.suite = suite;
        this.seances = seances;
    }

    /// Goes through here so that a provider that does not answer is a sentence.
    @OuvertATous
    @GetMapping("/connexion/avec/{fournisseur}")
    ModelAndView partir(@PathVariable String fournisseur) {
        return Redirection.vers(
                fournisseurs.inscription(fournisseur).isPresent()
                        ? "/connexion/depart/" + fournisseur
                        : "/connexion?indisponible");
    }

    @OuvertATous
    @GetMapping("/connexion/identite")
    ModelAndView revenir(HttpServletRequest demande, HttpServletResponse reponse) {
        var recue = RetourDuFournisseur.recue(demande).orElse(null);
        if (recue == null) return Redirection.vers("/connexion");
        var compte = identites.compte(recue.identite());
        if (compte.isPresent() && Acces.lecteur().isEmpty()) {
            RetourDuFournisseur.oublier(demande);
            var nom = nom(recue.identite());
            var chemin = recue.forte()
                    ? seances.ouvrir(demande, reponse, compte.get(), nom, false)
                    : suite.apresLePremierPas(demande, reponse, compte.get(), nom, false);
            SortieDuFournisseur.retenir(demande, recue);
            return Redirection.vers(chemin);
        }
        return new ModelAndView("comptes/securite/identite")
                .addObject("identite", recue.identite())
                .addObject("fournisseur", nom(recue.identite()))
                .addObject("dejaLiee", compte.isPresent());
    }

    /// The person is signed in here and has just proved it again: this identity is hers.
    @Connecte
    @PreuveRecente
    @PostMapping("/connexion/identite")
    ModelAndView lier(HttpServletRequest demande) {
        var recue = RetourDuFournisseur.recue(demande).orElse(null);
        if (recue == null) return Redirection.vers("/mon-compte/securite");
        if (!identites.lier(recue.identite(), Acces.exige().compte())) return Redirection.vers("/connexion/identite");
        RetourDuFournisseur.oublier(demande);
        return Redirection.vers("/mon-compte/securite?liee");
    }

    @OuvertATous
    @PostMapping("/connexion/identite/abandon")
    ModelAndView abandonner(HttpServletRequest demande) {
        RetourDuFournisseur.oublier(demande);
        return Redirection.vers(Acces.lecteur().isPresent() ? "/mon-compte/securite" : "/connexion");
    }

    /// The provider keeps its own session: this page, opened by the log-out, ends it too.
    @OuvertATous
    @GetMapping("/connexion/sortie")
    ModelAndView sortir(HttpServletRequest demande) {
        return SortieDuFournisseur.vers(demande)
                .map(adresse -> new ModelAndView("comptes/securite/sortie").addObject("adresse", adresse))
                .orElseGet(() -> Redirection.vers("/connexion?sortie"));
    }

    @OuvertATous
    @GetMapping("/connexion/sortie/faite")
    ModelAndView sortie() {
        return Redirection.vers("/connexion?sortie");
    }

    private String nom(Identite identite) {
        return fournisseurs.parId(identite.fournisseur()).map(f -> f.nom()).orElse(identite.fournisseur());
    }
}
