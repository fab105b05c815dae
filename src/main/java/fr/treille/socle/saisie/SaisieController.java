package fr.treille.socle.saisie;

import fr.treille.socle.securite.Connecte;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Keeps a section while it is being typed; answers with its state, or with both texts.
@Controller
class SaisieController {
    /// Characters of one section, names of the fields included.
    private static final int LONGUEUR_MAX = 200_000;

    private final Brouillons brouillons;

    SaisieController(Brouillons brouillons) {
        this.brouillons = brouillons;
    }

    @Connecte
    @PostMapping("/saisie/{formulaire:[a-z][a-z0-9.:-]{0,119}}/{section:[a-z][a-z0-9-]{0,39}}")
    ModelAndView enregistrer(
            @PathVariable String formulaire,
            @PathVariable String section,
            @RequestParam("_version") int version,
            @RequestParam MultiValueMap<String, String> champs) {
        var valeurs = new TreeMap<String, List<String>>();
        champs.forEach((nom, dites) -> {
            if (!nom.startsWith("_")) valeurs.put(nom, dites);
        });
        if (longueur(valeurs) > LONGUEUR_MAX) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        return switch (brouillons.enregistrer(formulaire, section, version, valeurs)) {
            case Enregistrement.Fait(var brouillon) -> vue(brouillon, HttpStatus.OK);
            case Enregistrement.Conflit(var brouillon) -> vue(brouillon, HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView vue(Brouillon brouillon, HttpStatus statut) {
        return new ModelAndView("socle/saisie/etat", Map.of("brouillon", brouillon), statut);
    }

    private static int longueur(Map<String, List<String>> valeurs) {
        return valeurs.entrySet().stream()
                .mapToInt(e -> e.getKey().length()
                        + e.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
