package fr.treille.comptes.web;

import fr.treille.comptes.Rattachement;
import fr.treille.comptes.Rattachements;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.socle.Dates;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
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
    static final Tableau<Rattachement> TABLEAU = Tableau.<Rattachement>nomme(
                    "rattachements", "Demandes de rattachement", "Aucune demande.")
            .texte("id", "Identifiant", r -> r.id())
            .pourLesProgrammes()
            .texte("nom", "Personne", Rattachement::nom)
            .texte("courriel", "Adresse électronique", Rattachement::courriel)
            .texte("fonction", "Fonction", Rattachement::fonction)
            .texte("role", "Rôle demandé", r -> r.role().libelle())
            .code(r -> r.role())
            .texte("finess", "FINESS", Rattachement::identifiant)
            .texte("ou", "Organisme ou établissement", Rattachement::ou)
            .date("demande", "Demandé le", r -> Dates.jour(r.demandeLe()))
            .texte("etat", "État", r -> r.etat().libelle())
            .code(r -> r.etat())
            .texte("motif", "Motif du refus", Rattachement::motif);
    private final Rattachements rattachements;

    RattachementsController(Rattachements rattachements) {
        this.rattachements = rattachements;
    }

    @RepondDesAcces
    @GetMapping("/rattachements")
    ModelAndView liste(@RequestParam(defaultValue = "non") String traites) {
        boolean tous = traites.equals("oui");
        return new ModelAndView(
                "comptes/rattachements", Map.of("demandes", rattachements.aTraiter(tous), "traites", tous));
    }

    @RepondDesAcces
    @GetMapping("/rattachements.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam(defaultValue = "non") String traites,
            HttpServletResponse reponse)
            throws IOException {
        FormatDeTableau.lire(extension)
                .envoyer(reponse, TABLEAU, suite -> rattachements.chacun(traites.equals("oui"), suite));
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
