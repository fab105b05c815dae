package fr.treille.comptes.web;

import fr.treille.comptes.Acte;
import fr.treille.comptes.JetonsDAcces;
import fr.treille.comptes.JetonsDAcces.Creation;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Saisies;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
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

/// The tokens of the API: one's own, and all of them for the national administrator.
@Controller
class JetonsController {
    private final JetonsDAcces jetons;

    JetonsController(JetonsDAcces jetons) {
        this.jetons = jetons;
    }

    @Connecte
    @GetMapping("/mon-compte/jetons")
    ModelAndView miens() {
        return page(
                new SaisieDeJeton(
                        UUID.randomUUID(), "", "", jetons.finProposee().toString()),
                null);
    }

    /// The secret stands in this answer alone: kept for a page after it, it would lie in the session.
    @Connecte
    @PreuveRecente
    @PostMapping("/mon-compte/jetons")
    ModelAndView creer(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String acces,
            @RequestParam(defaultValue = "") String fin,
            HttpServletResponse reponse) {
        var saisie = new SaisieDeJeton(id, nom, acces, fin);
        var jour = Saisies.date(fin);
        if (jour.isEmpty()) return page(saisie, new Acte.Refuse("Donnez le dernier jour du jeton."));
        if (!acces.matches("[0-9a-f-]{36}")) return page(saisie, new Acte.Refuse("Choisissez un de vos accès."));
        return switch (jetons.creer(id, nom, UUID.fromString(acces), jour.get())) {
            case Creation.Refusee(var phrase) -> page(saisie, new Acte.Refuse(phrase));
            case Creation.Faite faite -> {
                reponse.setHeader("Cache-Control", "no-store");
                yield new ModelAndView("comptes/jetonCree", "faite", faite);
            }
        };
    }

    @Connecte
    @GetMapping("/mon-compte/jetons/{id:[0-9a-f-]{36}}")
    ModelAndView jeton(@PathVariable UUID id) {
        return new ModelAndView("comptes/jeton", "jeton", jetons.lire(id));
    }

    @Connecte
    @PostMapping("/mon-compte/jetons/{id:[0-9a-f-]{36}}/revocation")
    String revoquer(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", jetons.revoquer(id));
        return "redirect:/mon-compte/jetons/" + id;
    }

    @ReserveAuNational
    @GetMapping("/comptes/jetons")
    ModelAndView tous(HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var vue = Vue.page(
                        TableauDesJetons.DESCRIPTION,
                        demande,
                        jetons.page(demande, JetonsDAcces.PAR_PAGE + 1),
                        JetonsDAcces.PAR_PAGE,
                        j -> TableauDesJetons.position(j, demande))
                .exportee(demande, "/comptes/jetons");
        return new ModelAndView("comptes/tousLesJetons", Map.of("vue", vue));
    }

    @ReserveAuNational
    @GetMapping("/comptes/jetons.{extension:csv|xlsx}")
    void exporter(@PathVariable String extension, HttpServletResponse reponse) throws IOException {
        FormatDeTableau.lire(extension).envoyer(reponse, TableauDesJetons.DESCRIPTION, jetons::chacun);
    }

    private ModelAndView page(SaisieDeJeton saisie, @Nullable Acte refus) {
        var modele = new HashMap<String, @Nullable Object>();
        modele.put("jetons", jetons.miens());
        modele.put("acces", jetons.accesPossibles());
        modele.put("saisie", saisie);
        if (refus != null) modele.put("acte", refus);
        var vue = new ModelAndView("comptes/jetons", modele);
        if (refus != null) vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }
}
