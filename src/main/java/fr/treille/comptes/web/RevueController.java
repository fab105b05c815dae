package fr.treille.comptes.web;

import fr.treille.comptes.FiltreDesAcces;
import fr.treille.comptes.Personnes;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.comptes.RevueDesAcces;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the reader has to confirm or end this year.
@Controller
@RepondDesAcces
class RevueController {
    private final Personnes personnes;
    private final RevueDesAcces revue;

    RevueController(Personnes personnes, RevueDesAcces revue) {
        this.personnes = personnes;
        this.revue = revue;
    }

    @GetMapping("/revue-des-acces")
    ModelAndView aRevoir(HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var filtre = FiltreDesAcces.aRevoir(revue.horizon());
        var lues = personnes.page(filtre, demande);
        return new ModelAndView(
                "comptes/revue",
                Map.of(
                        "vue", TableauDesAcces.page(lues, demande, "revoir").exportee(demande, "/revue-des-acces"),
                        "tenues", TableauDesAcces.montrees(lues),
                        "reste", personnes.combien(filtre),
                        "revue", revue));
    }

    @GetMapping("/revue-des-acces.{extension:csv|xlsx}")
    void exporter(@PathVariable String extension, HttpServletResponse reponse) throws IOException {
        var filtre = FiltreDesAcces.aRevoir(revue.horizon());
        FormatDeTableau.lire(extension)
                .envoyer(reponse, TableauDesAcces.DESCRIPTION, suite -> personnes.chacune(filtre, suite));
    }
}
