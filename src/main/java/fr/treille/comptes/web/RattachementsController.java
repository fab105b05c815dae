package fr.treille.comptes.web;

import fr.treille.comptes.FiltreDesRattachements;
import fr.treille.comptes.Rattachements;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Requests of attachment: asked by anybody signed in, answered by those who answer for the OG.
@Controller
class RattachementsController {
    private final Rattachements rattachements;

    RattachementsController(Rattachements rattachements) {
        this.rattachements = rattachements;
    }

    @RepondDesAcces
    @GetMapping("/rattachements")
    ModelAndView liste(
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat) {
        var demande = Demande.lire(requete);
        var filtre = FiltreDesRattachements.lire(q, etat);
        var lues = rattachements.page(filtre, demande, Rattachements.PAR_PAGE + 1);
        var vue = Vue.page(
                        TableauDesRattachements.DESCRIPTION,
                        demande,
                        lues,
                        Rattachements.PAR_PAGE,
                        r -> TableauDesRattachements.position(r, demande))
                .exportee(demande, "/rattachements");
        return new ModelAndView("comptes/rattachements", Map.of("vue", vue, "demandes", lues, "filtre", filtre));
    }

    @RepondDesAcces
    @GetMapping("/rattachements.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            HttpServletRequest requete,
            HttpServletResponse reponse)
            throws IOException {
        var filtre = FiltreDesRattachements.lire(q, etat);
        var demande = Demande.lire(requete);
        FormatDeTableau.lire(extension)
                .envoyer(
                        reponse,
                        TableauDesRattachements.DESCRIPTION,
                        suite -> rattachements.chacun(filtre, demande, suite));
    }

    @Connecte
    @PostMapping("/rattachements")
    String demander(
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String fonction,
            RedirectAttributes suite) {
        suite.addFlashAttribute("acte", rattachements.demander(numero, fonction));
        return "redirect:/mon-compte";
    }

    @Connecte
    @PostMapping("/rattachements/{id:[0-9a-f-]{36}}/retrait")
    String retirer(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", rattachements.retirer(id));
        return "redirect:/mon-compte";
    }

    @RepondDesAcces
    @PreuveRecente
    @PostMapping("/rattachements/{id:[0-9a-f-]{36}}/confirmation")
    String confirmer(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", rattachements.confirmer(id));
        return "redirect:/rattachements";
    }

    @RepondDesAcces
    @PostMapping("/rattachements/{id:[0-9a-f-]{36}}/refus")
    String refuser(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", rattachements.refuser(id, motif));
        return "redirect:/rattachements";
    }
}
