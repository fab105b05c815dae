package fr.treille.programme.web;

import fr.treille.programme.Completion;
import fr.treille.programme.Proposition.Decision;
import fr.treille.programme.PropositionsDeParametre;
import fr.treille.socle.Constat;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A change that waits for a second person, and its decision.
@Controller
@ReserveAuNational
class PropositionsController {
    private final PropositionsDeParametre propositions;

    PropositionsController(PropositionsDeParametre propositions) {
        this.propositions = propositions;
    }

    @GetMapping("/campagnes/propositions/{id}")
    ModelAndView proposition(@PathVariable UUID id) {
        return page(id, "", List.of());
    }

    @PreuveRecente
    @PostMapping("/campagnes/propositions/{id}/decision")
    ModelAndView decider(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam String vue,
            @RequestParam(defaultValue = "") String motif) {
        if (!(propositions.decider(id, decision, vue, motif) instanceof Completion.Refusee(var motifs))) {
            return new ModelAndView("redirect:/campagnes/propositions/{id}");
        }
        var page = page(id, motif, motifs);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID id, String motif, List<Constat> motifs) {
        return new ModelAndView(
                "programme/proposition", Map.of("dossier", propositions.dossier(id), "motif", motif, "motifs", motifs));
    }
}
