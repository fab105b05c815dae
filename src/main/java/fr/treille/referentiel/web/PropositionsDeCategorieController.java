package fr.treille.referentiel.web;

import fr.treille.referentiel.Classement;
import fr.treille.referentiel.PropositionDeCategorie.Decision;
import fr.treille.referentiel.PropositionsDeCategorie;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A change of a category that waits for a second person, and its decision.
@Controller
@ReserveAuNational
class PropositionsDeCategorieController {
    private final PropositionsDeCategorie propositions;

    PropositionsDeCategorieController(PropositionsDeCategorie propositions) {
        this.propositions = propositions;
    }

    @GetMapping("/nomenclatures/propositions/{id}")
    ModelAndView proposition(@PathVariable UUID id) {
        return page(id, "", "");
    }

    @PreuveRecente
    @PostMapping("/nomenclatures/propositions/{id}/decision")
    ModelAndView decider(
            @PathVariable UUID id, @RequestParam Decision decision, @RequestParam(defaultValue = "") String motif) {
        if (!(propositions.decider(id, decision, motif) instanceof Classement.Refuse(var refus))) {
            return new ModelAndView("redirect:/nomenclatures/propositions/{id}");
        }
        var page = page(id, motif, refus.phrase() + " " + refus.remede());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID id, String motif, String erreur) {
        return new ModelAndView(
                "referentiel/proposition",
                Map.of("dossier", propositions.dossier(id), "motif", motif, "erreur", erreur));
    }
}
