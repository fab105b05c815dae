package fr.treille.comptes.authentification.web;

import fr.treille.comptes.authentification.ChangementDeMotDePasse;
import fr.treille.comptes.authentification.ClesDAcces;
import fr.treille.comptes.authentification.Connexion;
import fr.treille.comptes.authentification.Enrolement;
import fr.treille.comptes.authentification.Origine;
import fr.treille.comptes.authentification.Seances;
import fr.treille.comptes.authentification.SecondFacteur;
import fr.treille.comptes.authentification.SuiviDesConnexions;
import fr.treille.comptes.authentification.Tentative;
import fr.treille.comptes.authentification.oidc.Fournisseurs;
import fr.treille.comptes.authentification.oidc.IdentitesExternes;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.PreuveRecente;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How the signed-in person proves who she is, and where she is signed in.
@Controller
@RequestMapping("/mon-compte/securite")
@ConditionalOnWebApplication
class SecuriteDuCompteController {
    private static final String SECRET = "treille.totp.secret";
    private static final String DERNIER =
            "Votre rôle demande une seconde preuve à la connexion : posez-en une autre avant de retirer celle-ci.";

    private static final Map<String, String> NOUVELLES = Map.of(
            "cle", "Votre clé d’accès est enregistrée.",
            "retire", "C’est retiré.",
            "renommee", "La clé d’accès a son nouveau nom.",
            "motdepasse", "Votre mot de passe est changé. Vos autres sessions sont terminées.",
            "sessions", "C’est fait : il faudra s’y connecter de nouveau.",
            "secours",
                    "Vous avez utilisé un code de secours : il ne servira plus. Si votre appareil est perdu, retirez"
                            + " son application de codes et posez-en une autre.",
            "liee", "Votre identité est liée à ce compte.",
            "deliee", "Cette identité n’est plus liée à ce compte.");

    private final SecondFacteur secondFacteur;
    private final ClesDAcces cles;
    private final Seances seances;
    private final Connexion connexion;
    private final ChangementDeMotDePasse changement;
    private final Fournisseurs fournisseurs;
    private final IdentitesExternes identites;
    private final SuiviDesConnexions connexions;

    SecuriteDuCompteController(
            SecondFacteur secondFacteur,
            ClesDAcces cles,
            Seances seances,
            Connexion connexion,
            ChangementDeMotDePasse changement,
            Fournisseurs fournisseurs,
            IdentitesExternes identites,
            SuiviDesConnexions connexions) {
        this.secondFacteur = secondFacteur;
        this.cles = cles;
        this.seances = seances;
        this.connexion = connexion;
        this.changement = changement;
        this.fournisseurs = fournisseurs;
        this.identites = identites;
        this.connexions = connexions;
    }

    @Connecte
    @GetMapping
    ModelAndView securite(@RequestParam Map<String, String> parametres, HttpServletRequest demande) {
        var nouvelle = parametres.keySet().stream()
                .filter(NOUVELLES::containsKey)
                .map(NOUVELLES::get)
                .findFirst()
                .orElse(null);
        return page(demande, nouvelle, parametres.containsKey("dernier") ? DERNIER : null, List.of());
    }

    @Connecte
    @PostMapping("/mot-de-passe")
    ModelAndView changer(
            @RequestParam(defaultValue = "") String motdepasse,
            @RequestParam(name = "motdepasse-nouveau", defaultValue = "") String nouveau,
            HttpServletRequest demande) {
        var lecteur = Acces.exige();
        var refus = switch (connexion.tenter(lecteur.courriel(), motdepasse, Origine.de(demande))) {
            case Tentative.Reconnue _ -> changement.changer(lecteur.compte(), nouveau);
            case Tentative.Inconnue _ -> List.of("Le mot de passe actuel n’est pas le bon.");
            case Tentative.Attendre(var delai) -> List.of(ConnexionController.attendre(delai));
        };
        if (!refus.isEmpty()) return page(demande, null, null, refus);
        seances.prouver(demande);
        seances.terminerSauf(lecteur.compte(), demande.getSession().getId());
        return ici("motdepasse");
    }

    @Connecte
    @PreuveRecente
    @GetMapping("/application")
    ModelAndView application(HttpServletRequest demande) {
        var secret = demande.getSession().getAttribute(SECRET) instanceof byte[] deja ? deja : Enrolement.secret();
        demande.getSession().setAttribute(SECRET, secret);
        return pose(secret, null);
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/application")
    ModelAndView poser(@RequestParam(defaultValue = "") String code, HttpServletRequest demande) {
        if (!(demande.getSession().getAttribute(SECRET) instanceof byte[] secret)) {
            return Redirection.vers("/mon-compte/securite/application");
        }
        var codes = secondFacteur.poser(Acces.exige().compte(), secret, code);
        if (codes.isEmpty()) return pose(secret, Phrases.PREMIER_CODE_REFUSE);
        demande.getSession().removeAttribute(SECRET);
        return codes(codes);
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/application/retrait")
    ModelAndView retirer() {
        return ici(secondFacteur.retirerTotp(Acces.exige().compte()) ? "retire" : "dernier");
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/codes")
    ModelAndView nouveauxCodes() {
        var codes = secondFacteur.nouveauxCodes(Acces.exige().compte());
        return codes.isEmpty() ? Redirection.vers("/mon-compte/securite") : codes(codes);
    }

    @Connecte
    @PreuveRecente
    @GetMapping("/cles/nouvelle")
    String nouvelleCle() {
        return "comptes/securite/cle";
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/cles/{id}/nom")
    ModelAndView renommer(@PathVariable String id, @RequestParam(defaultValue = "") String nom) {
        cles.renommer(Acces.exige().compte(), id, nom);
        return ici("renommee");
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/cles/{id}/retrait")
    ModelAndView retirerCle(@PathVariable String id) {
        return ici(cles.retirer(Acces.exige().compte(), id) ? "retire" : "dernier");
    }

    @Connecte
    @PostMapping("/sessions/{cle}/fin")
    ModelAndView terminer(@PathVariable String cle) {
        seances.terminer(Acces.exige().compte(), cle);
        return ici("sessions");
    }

    @Connecte
    @PostMapping("/sessions/fin")
    ModelAndView terminerLesAutres(HttpServletRequest demande) {
        seances.terminerSauf(Acces.exige().compte(), demande.getSession().getId());
        return ici("sessions");
    }

    @Connecte
    @PreuveRecente
    @PostMapping("/identites/{fournisseur}/retrait")
    ModelAndView delier(@PathVariable String fournisseur) {
        identites.delier(fournisseur, Acces.exige().compte());
        return ici("deliee");
    }

    private ModelAndView page(
            HttpServletRequest demande, @Nullable String nouvelle, @Nullable String erreur, List<String> refus) {
        var compte = Acces.exige().compte();
        var page = new ModelAndView("comptes/securite/securite")
                .addObject("nouvelle", nouvelle)
                .addObject("erreur", erreur)
                .addObject("refus", refus)
                .addObject("etat", secondFacteur.etat(compte))
                .addObject("cles", cles.de(compte))
                .addObject("sessions", seances.de(compte, demande.getSession().getId()))
                .addObject("fournisseurs", fournisseurs.tous())
                .addObject("identites", identites.de(compte))
                .addObject("connexions", connexions.miennes());
        if (!refus.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView pose(byte[] secret, @Nullable String erreur) {
        var page = new ModelAndView("comptes/securite/application")
                .addObject("erreur", erreur)
                .addObject("pose", Enrolement.de(secret, Acces.exige().courriel()));
        if (erreur != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("comptes/securite/codes")
                .addObject("codes", codes)
                .addObject("suite", "/mon-compte/securite");
    }

    private static ModelAndView ici(String nouvelle) {
        return Redirection.vers("/mon-compte/securite?" + nouvelle);
    }
}
