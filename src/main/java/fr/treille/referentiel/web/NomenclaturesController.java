package fr.treille.referentiel.web;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.Classement;
import fr.treille.referentiel.ClassementDesCategories;
import fr.treille.referentiel.ListeDeNomenclature;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.PropositionsDeCategorie;
import fr.treille.referentiel.jdbc.ListesDeNomenclature;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The nomenclatures, read by everybody; a category is classified by the national administrator.
@Controller
@OuvertATous
class NomenclaturesController {
    private final ListesDeNomenclature listes;
    private final Nomenclatures nomenclatures;
    private final ClassementDesCategories classement;
    private final PropositionsDeCategorie propositions;

    NomenclaturesController(
            ListesDeNomenclature listes,
            Nomenclatures nomenclatures,
            ClassementDesCategories classement,
            PropositionsDeCategorie propositions) {
        this.listes = listes;
        this.nomenclatures = nomenclatures;
        this.classement = classement;
        this.propositions = propositions;
    }

    @GetMapping("/nomenclatures")
    String entree() {
        return "redirect:/nomenclatures/" + ListeDeNomenclature.CATEGORIES.cle();
    }

    @GetMapping("/nomenclatures/{liste:[a-z]+}")
    String liste(
            @PathVariable String liste,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Champ champ,
            @RequestParam(defaultValue = "false") boolean inconnus,
            HttpServletRequest requete,
            Model modele) {
        var laquelle = laquelle(liste);
        var filtre = new FiltreDeNomenclature(q, champ, inconnus);
        var demande = Demande.lire(requete);
        var toute = NomenclatureLue.de(laquelle, listes);
        var gardee = toute.filtree(filtre).triee(demande);
        modele.addAttribute("liste", laquelle);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("nombre", gardee.lignes().size());
        modele.addAttribute("inconnus", toute.inconnus());
        modele.addAttribute("vue", gardee.vue(demande));
        modele.addAttribute(
                "enAttente",
                laquelle == ListeDeNomenclature.CATEGORIES && national() ? propositions.enAttente() : List.of());
        return "referentiel/nomenclatures";
    }

    @GetMapping("/nomenclatures/{liste:[a-z]+}.{format:csv|xlsx}")
    void exporter(
            @PathVariable String liste,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Champ champ,
            @RequestParam(defaultValue = "false") boolean inconnus,
            HttpServletRequest requete,
            HttpServletResponse reponse)
            throws IOException {
        NomenclatureLue.de(laquelle(liste), listes)
                .filtree(new FiltreDeNomenclature(q, champ, inconnus))
                .triee(Demande.lire(requete))
                .envoyer(FormatDeTableau.lire(format), reponse);
    }

    @GetMapping("/nomenclatures/categories/{categorie}")
    ModelAndView categorie(@PathVariable String categorie) {
        var connue = nomenclatures.categorie(categorie);
        var dites = classement.histoire(categorie);
        if (connue.isEmpty() && dites.isEmpty() && !inconnue(categorie) && !national()) {
            throw new Introuvable("catégorie", categorie);
        }
        var saisie = connue.map(c -> new Saisie(
                        c.libelle(),
                        c.champ(),
                        Objects.requireNonNullElse(c.essms(), "no"),
                        c.sons(),
                        LocalDate.now(Dates.PARIS),
                        ""))
                .orElse(new Saisie("", null, "unsure", false, null, ""));
        return page(categorie, saisie, "", "");
    }

    @ReserveAuNational
    @PreuveRecente
    @PostMapping("/nomenclatures/categories/{categorie}")
    ModelAndView classer(
            @PathVariable String categorie,
            @RequestParam(defaultValue = "0") int vue,
            @RequestParam(defaultValue = "") String libelle,
            @RequestParam(required = false) @Nullable Champ champ,
            @RequestParam(defaultValue = "") String essms,
            @RequestParam(defaultValue = "false") boolean sons,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effet,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String motif) {
        var saisie = new Saisie(libelle, champ, essms, sons, effet, source);
        return switch (classement.classer(categorie, vue, saisie, motif)) {
            case Classement.Dit _ -> new ModelAndView("redirect:/nomenclatures/categories/{categorie}");
            case Classement.Propose(var id) -> new ModelAndView("redirect:/nomenclatures/propositions/" + id);
            case Classement.Refuse(var refus) -> {
                var page = page(categorie, saisie, motif, refus.phrase() + " " + refus.remede());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(String code, Saisie saisie, String motif, String erreur) {
        var page = new ModelAndView("referentiel/categorie");
        page.addObject("code", code);
        page.addObject("categorie", nomenclatures.categorie(code).orElse(null));
        page.addObject("histoire", classement.histoire(code));
        page.addObject("saisie", saisie);
        page.addObject("motif", motif);
        page.addObject("erreur", erreur);
        page.addObject("modifiable", national());
        page.addObject("enAttente", national() ? propositions.enAttente(code) : List.of());
        return page;
    }

    private boolean inconnue(String code) {
        return listes.categories().stream().anyMatch(c -> c.code().equals(code) && c.aClasser());
    }

    private static ListeDeNomenclature laquelle(String cle) {
        return ListeDeNomenclature.deCle(cle).orElseThrow(() -> new Introuvable("nomenclature", cle));
    }

    private static boolean national() {
        return Acces.lecteur().filter(l -> l.a(Role.ADMINISTRATEUR_NATIONAL)).isPresent();
    }
}
