package fr.treille.comptes.web;

import fr.treille.comptes.Acte;
import fr.treille.comptes.ChoixDuPerimetre;
import fr.treille.comptes.Invitation;
import fr.treille.comptes.Invitations;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The invitations sent, and a new one.
@Controller
@RepondDesAcces
class InvitationsController {
    static final Tableau<Invitation> TABLEAU = Tableau.<Invitation>nomme(
                    "invitations", "Invitations de votre périmètre", "Aucune invitation.")
            .texte("id", "Identifiant", i -> i.id())
            .pourLesProgrammes()
            .texte("courriel", "Adresse électronique", Invitation::courriel)
            .texte("role", "Rôle et périmètre", Invitation::objet)
            .code(i -> i.role())
            .texte("genre", "Genre de périmètre", i -> i.genre())
            .pourLesProgrammes()
            .texte("identifiant", "Identifiant du périmètre", Invitation::identifiant)
            .pourLesProgrammes()
            .texte("par", "Invité par", Invitation::creeeParNom)
            .date("envoyee", "Envoyée le", i -> Dates.jour(i.envoyeeLe()))
            .date("expire", "Expire le", i -> Dates.jour(i.expireLe()))
            .texte("etat", "État", i -> i.etat(Instant.now()).libelle())
            .code(i -> i.etat(Instant.now()));
    private final Invitations invitations;
    private final ChoixDuPerimetre choix;

    InvitationsController(Invitations invitations, ChoixDuPerimetre choix) {
        this.invitations = invitations;
        this.choix = choix;
    }

    @GetMapping("/invitations")
    ModelAndView liste(
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat) {
        var demande = Demande.lire(requete);
        var lues = page(invitations, q, etat, demande, Invitations.PAR_PAGE + 1);
        var vue = Vue.page(TABLEAU, demande, lues, Invitations.PAR_PAGE, InvitationsController::position)
                .exportee(demande, "/invitations");
        return new ModelAndView(
                "comptes/invitations",
                Map.of(
                        "vue", vue,
                        "invitations", lues.subList(0, Math.min(lues.size(), Invitations.PAR_PAGE)),
                        "maintenant", Instant.now(),
                        "q", q,
                        "etat", etat));
    }

    @GetMapping("/invitations.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            HttpServletResponse reponse)
            throws IOException {
        FormatDeTableau.lire(extension).envoyer(reponse, TABLEAU, suite -> invitations.chacune(q, etat, suite));
    }

    @GetMapping("/invitations/nouvelle")
    ModelAndView nouvelle(@RequestParam @Nullable Role role) {
        return formulaire(role, "", "", null);
    }

    @PreuveRecente
    @PostMapping("/invitations")
    ModelAndView inviter(
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String perimetre,
            @RequestParam(defaultValue = "") String courriel,
            RedirectAttributes suite) {
        var acte = invitations.inviter(courriel, role, choix.lire(role, perimetre));
        if (acte instanceof Acte.Refuse) return formulaire(role, perimetre, courriel, acte);
        suite.addFlashAttribute("acte", acte);
        return new ModelAndView("redirect:/invitations");
    }

    @PostMapping("/invitations/{id:[0-9a-f-]{36}}/envoi")
    String renvoyer(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", invitations.renvoyer(id));
        return "redirect:/invitations";
    }

    @PostMapping("/invitations/{id:[0-9a-f-]{36}}/annulation")
    String annuler(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", invitations.annuler(id));
        return "redirect:/invitations";
    }

    private ModelAndView formulaire(@Nullable Role role, String perimetre, String courriel, @Nullable Acte acte) {
        var modele = new HashMap<String, @Nullable Object>();
        modele.put("roles", invitations.roles());
        modele.put("role", role);
        modele.put("perimetre", perimetre);
        modele.put("courriel", courriel);
        modele.put("acte", acte);
        modele.put("choix", role == null ? null : choix.pour(role));
        var vue = new ModelAndView("comptes/inviter", modele);
        if (acte != null) vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }

    static List<Invitation> page(Invitations invitations, String q, String etat, Demande demande, int limite) {
        var apres = demande.apres();
        return invitations.page(
                q, etat, apres == null ? null : apres.valeur(), apres == null ? null : apres.id(), limite);
    }

    static Demande.Curseur position(Invitation i) {
        return new Demande.Curseur(i.creeeLe().toString(), i.id().toString());
    }
}
