package fr.treille.cooperation.web;

import fr.treille.cooperation.Ajout;
import fr.treille.cooperation.ConstitueDesGrappes;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.Membre;
import fr.treille.cooperation.Membres;
import fr.treille.cooperation.Modification;
import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Recherche;
import fr.treille.socle.Introuvable;
import fr.treille.socle.fichiers.TailleAuPlus;
import fr.treille.socle.securite.Connecte;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Members enter a grappe by search, list or file, fill their line, leave and come back.
@Controller
@RequestMapping("/grappes/{id:[0-9a-f-]{36}}")
class MembresController {
    private static final int CANDIDATS = 8;
    private static final int PROCHES = 5;
    private final ConsultationDesGrappes consultation;
    private final Membres membres;
    private final Recherche recherche;
    private final Ecrans ecrans;

    MembresController(ConsultationDesGrappes consultation, Membres membres, Recherche recherche, Ecrans ecrans) {
        this.consultation = consultation;
        this.membres = membres;
        this.recherche = recherche;
        this.ecrans = ecrans;
    }

    /// What the search finds while somebody types.
    @ConstitueDesGrappes
    @GetMapping("/candidats")
    ModelAndView candidats(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        var tableau = consultation.tableauDeBord(id);
        var trouves = q.isBlank()
                ? List.<Etablissement>of()
                : recherche.chercher(Demande.de(q).parPages(CANDIDATS)).etablissements();
        var engages = consultation.engages(
                trouves.stream().map(Etablissement::finess).toList(),
                tableau.grappe().campagne());
        return new ModelAndView(
                "cooperation/candidats", Map.of("t", tableau, "q", q, "trouves", trouves, "engages", engages));
    }

    /// Those nearby that no grappe holds.
    @ConstitueDesGrappes
    @GetMapping("/proches")
    ModelAndView proches(@PathVariable UUID id) {
        return new ModelAndView(
                "cooperation/proches",
                Map.of("t", consultation.tableauDeBord(id), "voisins", consultation.candidats(id, PROCHES)));
    }

    @ConstitueDesGrappes
    @PostMapping("/membres")
    ModelAndView ajouter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> finess,
            @RequestParam(defaultValue = "") String liste,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes suite) {
        var numeros = new LinkedHashSet<>(finess);
        numeros.addAll(NumerosColles.lire(liste));
        return entrees(id, membres.ajouter(id, List.copyOf(numeros)), htmx, suite);
    }

    @ConstitueDesGrappes
    @TailleAuPlus(mo = 5)
    @PostMapping("/membres/fichier")
    ModelAndView fichier(
            @PathVariable UUID id,
            @RequestParam MultipartFile fichier,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes suite)
            throws IOException {
        var lu = FichierDeMembres.lire(fichier.getInputStream());
        return entrees(id, lu.avec(membres.ajouter(id, lu.apports())), htmx, suite);
    }

    @Connecte
    @GetMapping("/membres/{membre}")
    ModelAndView rangee(@PathVariable UUID id, @PathVariable UUID membre) {
        var tableau = consultation.tableauDeBord(id);
        var inscrit = tableau.membres().stream()
                .filter(m -> m.membre().id().equals(membre))
                .findFirst()
                .orElseThrow(() -> new Introuvable("membre", membre));
        return new ModelAndView("cooperation/rangee", Map.of("t", tableau, "m", inscrit));
    }

    @ConstitueDesGrappes
    @PostMapping("/membres/{membre}")
    ModelAndView apporter(
            @PathVariable UUID id,
            @PathVariable UUID membre,
            @RequestParam Map<String, String> champs,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx) {
        var formulaire = new Formulaire(champs);
        var apport = formulaire.apport();
        if (!formulaire.erreurs().isEmpty()) return refuser(id, membre, formulaire.erreurs(), htmx);
        return switch (membres.apporter(id, membre, apport, formulaire.version())) {
            case Modification.Faite<Membre>(var fait) ->
                htmx == null
                        ? new ModelAndView("redirect:/grappes/" + id + "#membre-" + fait.finess())
                        : ecrans.changement(consultation.tableauDeBord(id));
            case Modification.Refusee<Membre>(var motifs) ->
                refuser(
                        id,
                        membre,
                        motifs.stream().map(m -> m.phrase() + " " + m.remede()).toList(),
                        htmx);
            case Modification.Conflit<Membre>(var enregistre) ->
                ecrans.conflitDeMembre(consultation.tableauDeBord(id), enregistre, apport, htmx != null);
        };
    }

    @ConstitueDesGrappes
    @PostMapping("/membres/{membre}/retrait")
    ModelAndView retirer(
            @PathVariable UUID id,
            @PathVariable UUID membre,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx) {
        var retire = membres.retirer(id, membre) instanceof Modification.Faite<Membre>(var fait) ? fait : null;
        return htmx == null
                ? new ModelAndView("redirect:/grappes/" + id + "#membres")
                : ecrans.membres(consultation.tableauDeBord(id), null, retire);
    }

    @ConstitueDesGrappes
    @PostMapping("/membres/{membre}/retour")
    ModelAndView revenir(
            @PathVariable UUID id,
            @PathVariable UUID membre,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes suite) {
        return entrees(id, membres.revenir(id, membre), htmx, suite);
    }

    private ModelAndView entrees(UUID id, Ajout ajout, @Nullable String htmx, RedirectAttributes suite) {
        if (htmx != null) return ecrans.membres(consultation.tableauDeBord(id), Bilan.de(ajout), null);
        suite.addFlashAttribute("bilan", Bilan.de(ajout));
        return new ModelAndView("redirect:/grappes/" + id + "#membres");
    }

    private ModelAndView refuser(UUID id, UUID membre, List<String> erreurs, @Nullable String htmx) {
        if (htmx != null) return ecrans.erreur("erreur-" + membre, erreurs);
        var vue = ecrans.page(consultation.tableauDeBord(id), null).addObject("erreurs", erreurs);
        vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }
}
