package fr.treille.cooperation.web;

import fr.treille.cooperation.ConstitueDesGrappes;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Grappe;
import fr.treille.cooperation.Grappes;
import fr.treille.cooperation.Modification;
import fr.treille.socle.securite.Connecte;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The board of one grappe, and what is decided about the whole.
@Controller
class TableauDeBordController {
    private final ConsultationDesGrappes consultation;
    private final Grappes grappes;
    private final Ecrans ecrans;

    TableauDeBordController(ConsultationDesGrappes consultation, Grappes grappes, Ecrans ecrans) {
        this.consultation = consultation;
        this.grappes = grappes;
        this.ecrans = ecrans;
    }

    @Connecte
    @GetMapping("/grappes/{id:[0-9a-f-]{36}}")
    ModelAndView montrer(@PathVariable UUID id, Model flash) {
        var recu = flash.getAttribute("bilan") instanceof Bilan bilan ? bilan : null;
        return ecrans.page(consultation.tableauDeBord(id), recu);
    }

    @ConstitueDesGrappes
    @PostMapping("/grappes/{id:[0-9a-f-]{36}}")
    ModelAndView regler(
            @PathVariable UUID id,
            @RequestParam Map<String, String> champs,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx) {
        var formulaire = new Formulaire(champs);
        var reglages = formulaire.reglages();
        if (!formulaire.erreurs().isEmpty()) return refuser(id, formulaire.erreurs(), htmx);
        return switch (grappes.regler(id, reglages, formulaire.version())) {
            case Modification.Faite<Grappe> _ ->
                htmx == null
                        ? new ModelAndView("redirect:/grappes/" + id + "#reglages")
                        : ecrans.changement(consultation.tableauDeBord(id));
            case Modification.Refusee<Grappe>(var motifs) ->
                refuser(
                        id,
                        motifs.stream().map(m -> m.phrase() + " " + m.remede()).toList(),
                        htmx);
            case Modification.Conflit<Grappe>(var enregistree) ->
                ecrans.conflitDeReglages(consultation.tableauDeBord(id), enregistree, reglages, htmx != null);
        };
    }

    @ConstitueDesGrappes
    @GetMapping("/grappes/{id:[0-9a-f-]{36}}/abandon")
    ModelAndView confirmer(@PathVariable UUID id) {
        return new ModelAndView("cooperation/abandon", Map.of("t", consultation.tableauDeBord(id)));
    }

    @ConstitueDesGrappes
    @PostMapping("/grappes/{id:[0-9a-f-]{36}}/abandon")
    String abandonner(@PathVariable UUID id) {
        grappes.abandonner(id);
        return "redirect:/grappes/" + id;
    }

    @ConstitueDesGrappes
    @PostMapping("/grappes/{id:[0-9a-f-]{36}}/retablissement")
    String retablir(@PathVariable UUID id, RedirectAttributes suite) {
        suite.addFlashAttribute("bilan", Bilan.de(grappes.retablir(id)));
        return "redirect:/grappes/" + id;
    }

    @PreAuthorize("hasAnyRole('DIRECTION_ARS', 'INSTRUCTEUR_ARS')")
    @PostMapping("/grappes/{id:[0-9a-f-]{36}}/derogation")
    ModelAndView deroger(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String constat,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "false") boolean retirer) {
        if (retirer) {
            grappes.retirerLaDerogation(id, constat);
        } else if (grappes.deroger(id, constat, motif) instanceof Modification.Refusee(var motifs)) {
            return refuser(id, List.of(motifs.getFirst().phrase()), null);
        }
        return new ModelAndView("redirect:/grappes/" + id + "#a-regler");
    }

    private ModelAndView refuser(UUID id, List<String> erreurs, @Nullable String htmx) {
        var tableau = consultation.tableauDeBord(id);
        var vue = htmx == null
                ? ecrans.page(tableau, null).addObject("erreurs", erreurs)
                : ecrans.erreur("erreur-reglages", erreurs);
        vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }
}
