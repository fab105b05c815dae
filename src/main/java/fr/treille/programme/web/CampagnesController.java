package fr.treille.programme.web;

import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.Certitude;
import fr.treille.programme.Completion;
import fr.treille.programme.Parametre;
import fr.treille.programme.Valeur;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules, year by year, with where each comes from.
@Controller
class CampagnesController {
    private final CampagnesEnVigueur campagnes;

    CampagnesController(CampagnesEnVigueur campagnes) {
        this.campagnes = campagnes;
    }

    @OuvertATous
    @GetMapping("/campagnes")
    String liste(Model modele) {
        modele.addAttribute(
                "lignes",
                campagnes.toutes().stream()
                        .map(c -> new LigneDeCampagne(c, GroupeDeParametres.inconnus(c)))
                        .toList());
        return "programme/campagnes";
    }

    /// @param version an older version, to see what it said
    @OuvertATous
    @GetMapping("/campagnes/{code}")
    String campagne(@PathVariable String code, @RequestParam @Nullable String version, Model modele) {
        var enVigueur = campagnes.campagne(code);
        var montree = version == null ? enVigueur : campagnes.version(version);
        if (!montree.code().equals(code)) throw new Introuvable("version", montree.version());
        boolean actuelle = montree.version().equals(enVigueur.version());
        modele.addAttribute("campagne", montree);
        modele.addAttribute("groupes", GroupeDeParametres.de(montree));
        modele.addAttribute("histoire", campagnes.histoire(code));
        modele.addAttribute("actuelle", actuelle);
        modele.addAttribute(
                "modifiable",
                actuelle
                        && Acces.lecteur()
                                .filter(l -> l.a(Role.ADMINISTRATEUR_NATIONAL))
                                .isPresent());
        return "programme/campagne";
    }

    @ReserveAuNational
    @GetMapping("/campagnes/{code}/parametres/{cle}")
    ModelAndView parametre(@PathVariable String code, @PathVariable String cle) {
        var campagne = campagnes.campagne(code);
        return formulaire(code, campagne.version(), campagne.valeur(parametre(cle)), List.of());
    }

    @ReserveAuNational
    @PreuveRecente
    @PostMapping("/campagnes/{code}/parametres/{cle}")
    ModelAndView completer(
            @PathVariable String code,
            @PathVariable String cle,
            @RequestParam String vue,
            @RequestParam(defaultValue = "") String valeur,
            @RequestParam Certitude certitude,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String note) {
        var parametre = parametre(cle);
        return switch (campagnes.completer(code, vue, parametre, valeur, certitude, source, note)) {
            case Completion.Acceptee _ -> new ModelAndView("redirect:/campagnes/{code}#p-" + cle);
            case Completion.Refusee(var motifs) -> {
                var page = formulaire(code, vue, campagnes.campagne(code).valeur(parametre), motifs);
                page.addObject("saisie", new SaisieDeParametre(valeur, certitude, source, note));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static ModelAndView formulaire(String code, String vue, Valeur valeur, List<Constat> motifs) {
        var page = new ModelAndView("programme/parametre");
        page.addObject("code", code);
        page.addObject("vue", vue);
        page.addObject("valeur", valeur);
        page.addObject("saisie", SaisieDeParametre.de(valeur));
        page.addObject("motifs", motifs);
        return page;
    }

    private static Parametre parametre(String cle) {
        return Parametre.deCle(cle).orElseThrow(() -> new Introuvable("paramètre", cle));
    }
}
