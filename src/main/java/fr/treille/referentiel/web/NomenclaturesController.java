package fr.treille.referentiel.web;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.ChangementDeCategorie.Saisie;
import fr.treille.referentiel.ClassementDesCategories;
import fr.treille.referentiel.LigneDeNomenclature;
import fr.treille.referentiel.ListeDeNomenclature;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.jdbc.ListesDeNomenclature;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Colonne;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    NomenclaturesController(
            ListesDeNomenclature listes, Nomenclatures nomenclatures, ClassementDesCategories classement) {
        this.listes = listes;
        this.nomenclatures = nomenclatures;
        this.classement = classement;
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
        var toutes = listes.lignes(laquelle);
        var tableau = TableauxDesNomenclatures.de(laquelle);
        var lignes = trier(tableau, demande, filtrer(toutes, filtre));
        modele.addAttribute("liste", laquelle);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("nombre", lignes.size());
        modele.addAttribute(
                "inconnus",
                toutes.stream().filter(LigneDeNomenclature::aClasser).count());
        modele.addAttribute(
                "vue",
                Vue.page(tableau, demande, lignes, Math.max(1, lignes.size()), _ -> new Demande.Curseur("", ""))
                        .exportee(demande, "/nomenclatures/" + laquelle.cle()));
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
        var laquelle = laquelle(liste);
        var tableau = TableauxDesNomenclatures.de(laquelle);
        var lignes = trier(
                tableau,
                Demande.lire(requete),
                filtrer(listes.lignes(laquelle), new FiltreDeNomenclature(q, champ, inconnus)));
        FormatDeTableau.lire(format).envoyer(reponse, tableau, lignes::forEach);
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
        return page(categorie, saisie, "");
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
            @RequestParam(defaultValue = "") String source) {
        var saisie = new Saisie(libelle, champ, essms, sons, effet, source);
        var refus = classement.classer(categorie, vue, saisie);
        if (refus.isEmpty()) return new ModelAndView("redirect:/nomenclatures/categories/{categorie}");
        var page =
                page(categorie, saisie, refus.get().phrase() + " " + refus.get().remede());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String code, Saisie saisie, String erreur) {
        var page = new ModelAndView("referentiel/categorie");
        page.addObject("code", code);
        page.addObject("categorie", nomenclatures.categorie(code).orElse(null));
        page.addObject("histoire", classement.histoire(code));
        page.addObject("saisie", saisie);
        page.addObject("erreur", erreur);
        page.addObject("modifiable", national());
        return page;
    }

    private boolean inconnue(String code) {
        return listes.lignes(ListeDeNomenclature.CATEGORIES).stream()
                .anyMatch(l -> code.equals(l.get("code")) && l.aClasser());
    }

    private static List<LigneDeNomenclature> filtrer(List<LigneDeNomenclature> lignes, FiltreDeNomenclature filtre) {
        var mots = simple(filtre.q());
        var champ = filtre.champ();
        return lignes.stream()
                .filter(l -> champ == null || champ.name().equals(l.get("champ")))
                .filter(l -> !filtre.inconnus() || l.aClasser())
                .filter(l -> l.valeurs().values().stream()
                        .anyMatch(v -> simple(Objects.toString(v, "")).contains(mots)))
                .toList();
    }

    private static List<LigneDeNomenclature> trier(
            Tableau<LigneDeNomenclature> tableau, Demande demande, List<LigneDeNomenclature> l) {
        return tableau.colonnes().stream()
                .filter(c -> c.triable() && c.cle().equals(demande.tri()))
                .findFirst()
                .map(c -> l.stream()
                        .sorted(demande.decroissant() ? ordre(c).reversed() : ordre(c))
                        .toList())
                .orElse(l);
    }

    private static Comparator<LigneDeNomenclature> ordre(Colonne<LigneDeNomenclature> colonne) {
        var francais = Collator.getInstance(Locale.FRENCH);
        return (a, b) -> {
            var gauche = colonne.valeur().apply(a);
            var droite = colonne.valeur().apply(b);
            if (gauche instanceof Number g && droite instanceof Number d)
                return Long.compare(g.longValue(), d.longValue());
            return francais.compare(Objects.toString(gauche, ""), Objects.toString(droite, ""));
        };
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static ListeDeNomenclature laquelle(String cle) {
        return ListeDeNomenclature.deCle(cle).orElseThrow(() -> new Introuvable("nomenclature", cle));
    }

    private static boolean national() {
        return Acces.lecteur().filter(l -> l.a(Role.ADMINISTRATEUR_NATIONAL)).isPresent();
    }
}
