package fr.treille.socle.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The pages that explain the API to people: how to ask, an example of each address, the dictionary.
@Controller
@ConditionalOnWebApplication
@OuvertATous
class ApiController {
    private final Catalogue catalogue;
    private final Dictionnaire dictionnaire;

    ApiController(Catalogue catalogue, Dictionnaire dictionnaire) {
        this.catalogue = catalogue;
        this.dictionnaire = dictionnaire;
    }

    @GetMapping("/api")
    ModelAndView expliquer() {
        return new ModelAndView(
                "socle/api/page",
                Map.of(
                        "sections",
                        catalogue.toutes().stream()
                                .collect(groupingBy(p -> p.ressource().section(), LinkedHashMap::new, toList())),
                        "serveur",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()));
    }

    @GetMapping("/api/dictionnaire")
    ModelAndView dictionnaire(@RequestParam(defaultValue = "") String q, HttpServletRequest requete) {
        var exports = Vue.entiere(Dictionnaire.tableau(), List.of())
                .exportee(Demande.lire(requete), "/api/dictionnaire")
                .exports();
        var parRessource = dictionnaire.lignes(q).stream()
                .collect(groupingBy(Dictionnaire.Ligne::ressource, LinkedHashMap::new, toList()));
        return new ModelAndView(
                "socle/api/dictionnaire", Map.of("ressources", parRessource, "exports", exports, "q", q));
    }

    @GetMapping("/api/dictionnaire.{format:csv|xlsx}")
    void exporter(@PathVariable String format, @RequestParam(defaultValue = "") String q, HttpServletResponse reponse)
            throws IOException {
        FormatDeTableau.lire(format)
                .envoyer(
                        reponse,
                        Dictionnaire.tableau(),
                        suite -> dictionnaire.lignes(q).forEach(suite));
    }
}
