package fr.treille.programme.web;

import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Recherche;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// « Suis-je éligible, combien, avec qui ? », without an account.
@Controller
class SimulateurController {
    private static final int TROUVES = 8;
    private final CampagnesEnVigueur campagnes;
    private final Simulateur simulateur;
    private final Recherche recherche;

    SimulateurController(CampagnesEnVigueur campagnes, Simulateur simulateur, Recherche recherche) {
        this.campagnes = campagnes;
        this.simulateur = simulateur;
        this.recherche = recherche;
    }

    /// An answer has one address, with the version of its rules: any other way of asking leads there.
    @OuvertATous
    @GetMapping("/simulateur")
    String simuler(@RequestParam MultiValueMap<String, String> champs, Model modele) {
        var toutes = campagnes.toutes();
        var simulation = Simulation.de(champs, campagnes.proposee().code());
        var campagne = toutes.stream()
                .filter(c -> c.code().equals(simulation.campagne()))
                .findFirst()
                .orElseThrow(() -> new Introuvable("campagne", simulation.campagne()));
        modele.addAttribute("campagnes", toutes);
        modele.addAttribute("simulation", simulation);
        if (simulation.numeros().isEmpty()) return "programme/simulateur";
        var demandee = simulation.version();
        var version = demandee == null || !demandee.startsWith(campagne.code() + "@") ? campagne.version() : demandee;
        if (!version.equals(demandee) || !simulation.canonique(champs)) {
            return "redirect:" + simulation.avecVersion(version).adresse();
        }
        modele.addAttribute("reponse", simulateur.repondre(simulation, campagnes.version(version)));
        return "programme/simulateur";
    }

    /// A few establishments to pick from, while the reader types.
    @OuvertATous
    @GetMapping("/simulateur/etablissements")
    String etablissements(
            @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> champs,
            Model modele) {
        modele.addAttribute(
                "simulation", Simulation.de(champs, campagnes.proposee().code()));
        modele.addAttribute(
                "etablissements",
                q.isBlank()
                        ? List.of()
                        : recherche.chercher(Demande.de(q).parPages(TROUVES)).etablissements());
        modele.addAttribute("q", q);
        return "programme/etablissements";
    }
}
