package fr.treille.referentiel.web;

import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Groupings and networks: their list, their sheets, and what is entered by hand.
@Controller
@OuvertATous
class GroupementsController {
    private static final Tableau<Groupement> TABLEAU = Tableau.<Groupement>nomme(
                    "groupements", "Groupements et réseaux, par nom", "Aucun groupement n’est connu.")
            .texte("nom", "Nom", Groupement::designation)
            .texte("genre", "Genre", g -> g.genre().libelle())
            .texte("numero", "Numéro", Groupement::numero)
            .texte("organisme", "FINESS de l’organisme", Groupement::organisme)
            .texte("region", "Région (code INSEE)", Groupement::region)
            .date("debut", "Créé le", Groupement::debut)
            .date("fin", "Terminé le", Groupement::fin)
            .texte("motif", "Motif de la fin", Groupement::note)
            .texte("source", "Source", g -> g.saisi() ? "saisie" : "FINESS+");

    private final Groupements groupements;
    private final Nomenclatures nomenclatures;

    GroupementsController(Groupements groupements, Nomenclatures nomenclatures) {
        this.groupements = groupements;
        this.nomenclatures = nomenclatures;
    }

    @GetMapping("/groupements")
    String liste(@RequestParam(defaultValue = "") String q, Model modele) {
        remplirLaListe(q, "", modele);
        return "referentiel/groupements";
    }

    @GetMapping("/groupements.{format:csv|xlsx}")
    void exporter(@PathVariable String format, @RequestParam(defaultValue = "") String q, HttpServletResponse reponse)
            throws IOException {
        FormatDeTableau.lire(format).envoyer(reponse, TABLEAU, groupements.tous(q)::forEach);
    }

    @GetMapping("/groupements/{cle}")
    String fiche(@PathVariable String cle, Model modele) {
        remplir(cle, "", modele);
        return "referentiel/groupement";
    }

    @PostMapping("/groupements")
    @PreAuthorize(Groupements.SAISIT)
    ModelAndView creer(
            @RequestParam Groupement.Genre genre,
            @RequestParam String nom,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate debut,
            Model modele) {
        var id = UUID.randomUUID();
        var refus = groupements.creer(id, genre, nom, region, debut);
        if (refus.isEmpty()) return new ModelAndView("redirect:/groupements/" + id);
        remplirLaListe("", phrase(refus), modele);
        return new ModelAndView("referentiel/groupements", modele.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/groupements/{id}/membres")
    @PreAuthorize(Groupements.SAISIT)
    ModelAndView ajouter(
            @PathVariable UUID id,
            @RequestParam String finess,
            @RequestParam Groupement.Role role,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate debut,
            Model modele) {
        return repondre(id, groupements.ajouter(id, finess, role, debut), modele);
    }

    @PostMapping("/groupements/{id}/membres/{membre}/depart")
    @PreAuthorize(Groupements.SAISIT)
    ModelAndView retirer(@PathVariable UUID id, @PathVariable UUID membre, Model modele) {
        return repondre(id, groupements.retirer(id, membre), modele);
    }

    @PostMapping("/groupements/{id}/fin")
    @PreAuthorize(Groupements.SAISIT)
    ModelAndView terminer(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate fin,
            @RequestParam(defaultValue = "") String motif,
            Model modele) {
        return repondre(id, groupements.terminer(id, fin, motif), modele);
    }

    @PostMapping("/groupements/{id}/reouverture")
    @PreAuthorize(Groupements.SAISIT)
    ModelAndView rouvrir(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif, Model modele) {
        return repondre(id, groupements.rouvrir(id, motif), modele);
    }

    private ModelAndView repondre(UUID id, Optional<Constat> refus, Model modele) {
        if (refus.isEmpty()) return new ModelAndView("redirect:/groupements/" + id);
        remplir(id.toString(), phrase(refus), modele);
        return new ModelAndView("referentiel/groupement", modele.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void remplirLaListe(String q, String erreur, Model modele) {
        modele.addAttribute("q", q);
        modele.addAttribute("erreur", erreur);
        modele.addAttribute("groupements", groupements.chercher(q));
        modele.addAttribute(
                "regions",
                List.copyOf(nomenclatures.regions()).stream()
                        .filter(r -> groupements.saisitDans(r.code()))
                        .toList());
        modele.addAttribute("nation", groupements.saisitDans(null));
    }

    private void remplir(String cle, String erreur, Model modele) {
        var groupement = groupements.groupement(cle).orElseThrow(() -> new Introuvable("groupement", cle));
        var region = groupement.region();
        modele.addAttribute("groupement", groupement);
        modele.addAttribute("erreur", erreur);
        modele.addAttribute("saisit", groupements.saisitDans(region));
        modele.addAttribute(
                "region",
                region == null
                        ? ""
                        : nomenclatures.region(region).map(r -> r.nom()).orElse(region));
    }

    private static String phrase(Optional<Constat> refus) {
        return refus.map(c -> c.phrase() + " " + c.remede()).orElse("");
    }
}
