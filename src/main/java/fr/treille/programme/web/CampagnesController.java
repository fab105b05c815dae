package fr.treille.programme.web;

import static java.util.stream.Collectors.groupingBy;

import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.Certitude;
import fr.treille.programme.Completion;
import fr.treille.programme.CompletionFaite;
import fr.treille.programme.Parametre;
import fr.treille.programme.Proposition;
import fr.treille.programme.PropositionsDeParametre;
import fr.treille.programme.Valeur;
import fr.treille.programme.ValeurSaisie;
import fr.treille.socle.Constat;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    static final Tableau<CompletionFaite> HISTOIRE = Tableau.<CompletionFaite>nomme(
                    "versions-des-regles",
                    "Ce qui a été complété, du plus récent au plus ancien",
                    "Rien n’a été complété.")
            .texte("campagne", "Campagne", CompletionFaite::campagne)
            .texte("cle", "Clé", f -> f.valeur().parametre().cle())
            .texte("parametre", "Paramètre", f -> f.valeur().parametre().libelle())
            .texte("avant", "Avant", f -> f.avant().montrer())
            .code(f -> f.avant().brut())
            .texte("apres", "Après", f -> f.valeur().montrer())
            .code(f -> f.valeur().brut())
            .texte("certitude", "Certitude", f -> f.valeur().certitude().libelle())
            .code(f -> f.valeur().certitude())
            .texte("source", "Source", f -> f.valeur().source())
            .texte("note", "Remarque", f -> f.valeur().note())
            .texte("auteur", "Par", CompletionFaite::auteur)
            .texte("confirme", "Confirmé par", CompletionFaite::confirmePar)
            .texte("motif", "Motif", CompletionFaite::motif)
            .date("le", "Le", f -> Dates.jour(f.le()))
            .texte("version-avant", "Version d’avant", CompletionFaite::versionAvant)
            .texte("version-apres", "Version d’après", CompletionFaite::versionApres);

    private final CampagnesEnVigueur campagnes;
    private final PropositionsDeParametre propositions;

    CampagnesController(CampagnesEnVigueur campagnes, PropositionsDeParametre propositions) {
        this.campagnes = campagnes;
        this.propositions = propositions;
    }

    @OuvertATous
    @GetMapping("/campagnes")
    String liste(Model modele) {
        var enAttente = national() ? propositions.enAttente() : List.<Proposition>of();
        modele.addAttribute("enAttente", enAttente);
        modele.addAttribute("national", national());
        modele.addAttribute(
                "lignes",
                campagnes.toutes().stream()
                        .map(c -> new LigneDeCampagne(
                                c,
                                GroupeDeParametres.inconnus(c),
                                enAttente.stream()
                                        .filter(p -> p.campagne().equals(c.code()))
                                        .count()))
                        .toList());
        return "programme/campagnes";
    }

    /// @param campagne code of one; without it, those of all
    @OuvertATous
    @GetMapping("/campagnes/histoire.{format:csv|xlsx}")
    void exporter(@PathVariable String format, @RequestParam @Nullable String campagne, HttpServletResponse reponse)
            throws IOException {
        var faites = campagnes.histoire(campagne == null || campagne.isBlank() ? null : campagne);
        FormatDeTableau.lire(format).envoyer(reponse, HISTOIRE, faites::forEach);
    }

    /// @param version an older version, to see what it said
    @OuvertATous
    @GetMapping("/campagnes/{code}")
    String campagne(@PathVariable String code, @RequestParam @Nullable String version, Model modele) {
        var enVigueur = campagnes.campagne(code);
        var montree = version == null ? enVigueur : campagnes.version(version);
        if (!montree.code().equals(code)) throw new Introuvable("version", montree.version());
        boolean modifiable = montree.version().equals(enVigueur.version()) && national();
        modele.addAttribute("campagne", montree);
        modele.addAttribute("groupes", GroupeDeParametres.de(montree));
        modele.addAttribute("histoire", campagnes.histoire(code));
        modele.addAttribute("actuelle", montree.version().equals(enVigueur.version()));
        modele.addAttribute("modifiable", modifiable);
        modele.addAttribute(
                "enAttente",
                modifiable
                        ? propositions.enAttente().stream()
                                .filter(p -> p.campagne().equals(code))
                                .collect(groupingBy(Proposition::parametre))
                        : Map.of());
        return "programme/campagne";
    }

    @ReserveAuNational
    @GetMapping("/campagnes/{code}/parametres/{cle}")
    ModelAndView parametre(@PathVariable String code, @PathVariable String cle) {
        var campagne = campagnes.campagne(code);
        var valeur = campagne.valeur(parametre(cle));
        var saisie = ValeurSaisie.de(valeur);
        if (valeur.inconnue()) saisie = new ValeurSaisie(valeur.parametre(), "", valeur.certitude(), "", "");
        return formulaire(code, campagne.version(), valeur, saisie, "", List.of());
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
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String motif) {
        var parametre = parametre(cle);
        var saisie = new ValeurSaisie(parametre, valeur, certitude, source, note);
        var reponse = parametre.changeDeLArgent()
                ? propositions.proposer(code, vue, saisie, motif)
                : campagnes.completer(code, vue, saisie);
        return switch (reponse) {
            case Completion.Acceptee _ -> new ModelAndView("redirect:/campagnes/{code}#p-" + cle);
            case Completion.Proposee(var id) -> new ModelAndView("redirect:/campagnes/propositions/" + id);
            case Completion.Refusee(var motifs) -> {
                var page = formulaire(code, vue, campagnes.campagne(code).valeur(parametre), saisie, motif, motifs);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView formulaire(
            String code, String vue, Valeur valeur, ValeurSaisie saisie, String motif, List<Constat> motifs) {
        var page = new ModelAndView("programme/parametre");
        page.addObject("code", code);
        page.addObject("vue", vue);
        page.addObject("valeur", valeur);
        page.addObject("saisie", saisie);
        page.addObject("motif", motif);
        page.addObject("motifs", motifs);
        page.addObject("enAttente", propositions.enAttente(code, valeur.parametre()));
        page.addObject("grappes", propositions.grappes(code));
        return page;
    }

    private static Parametre parametre(String cle) {
        return Parametre.deCle(cle).orElseThrow(() -> new Introuvable("paramètre", cle));
    }

    private static boolean national() {
        return Acces.lecteur().filter(l -> l.a(Role.ADMINISTRATEUR_NATIONAL)).isPresent();
    }
}
