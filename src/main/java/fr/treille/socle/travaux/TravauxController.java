package fr.treille.socle.travaux;

import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// The bar of a job: a fragment for htmx, a page for who opens its address.
@Controller
class TravauxController {
    private final Travaux travaux;

    TravauxController(Travaux travaux) {
        this.travaux = travaux;
    }

    @Connecte
    @GetMapping("/travaux/{id}")
    String etat(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletResponse reponse,
            Model modele) {
        var travail = travaux.etat(id);
        modele.addAttribute("travail", travail);
        reponse.setHeader("Cache-Control", "no-store");
        reponse.setHeader("Vary", "HX-Request");
        if (fragment == null) return "socle/page-du-travail";
        if (!travail.vivant()) reponse.setHeader("HX-Trigger", "travail-fini");
        return "socle/travail";
    }

    @Connecte
    @PostMapping("/travaux/{id}/annulation")
    String annuler(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model modele) {
        modele.addAttribute("travail", travaux.annuler(id));
        return fragment == null ? "redirect:/travaux/" + id : "socle/travail";
    }
}
