package fr.treille.comptes.web;

import fr.treille.comptes.OrganisationActive;
import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The switch in the header of those who act for several organisations.
@Controller
@ConditionalOnWebApplication
class OrganisationController {
    private final OrganisationActive organisations;

    OrganisationController(OrganisationActive organisations) {
        this.organisations = organisations;
    }

    /// Leads to the first page: the one shown may belong to the organisation that is left.
    @Connecte
    @PostMapping("/organisation")
    String choisir(@RequestParam String cle, HttpServletRequest demande, HttpServletResponse reponse) {
        organisations.choisir(cle, demande, reponse);
        return "redirect:/";
    }
}
