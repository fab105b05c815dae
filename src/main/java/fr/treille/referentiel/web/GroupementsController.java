package fr.treille.referentiel.web;

import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Groupements.Filtre;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.Constat;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private static final int PAGE = 50;

    private final Groupements groupements;
    private final Nomenclatures nomenclatures;

    GroupementsController(Groupements groupements, Nomenclatures nomenclatures) {
        this.groupements = groupements;
        this.nomenclatures = nomenclatures;
    }

    @GetMapping("/groupements")
    String liste(HttpServletRequest requete, Model modele) {
        remplirLaListe(filtre(requete), Demande.lire(requete), "", modele);
        return "referentiel/groupements";
    }

    @GetMapping("/groupements.{format:csv|xlsx}")
    void exporter(@PathVariable String format, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var filtre = filtre(requete);
        var demande = Demande.lire(requete);
        FormatDeTableau.lire(format)
                .envoyer(reponse, TablesDuRegistre.GROUPEMENTS, suite -> groupements.chacun(filtre, demande, suite));
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
        remplirLaListe(Filtre.nomme(""), Demande.de("/groupements"), phrase(refus), modele);
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

    private void remplirLaListe(Filtre filtre, Demande demande, String erreur, Model modele) {
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("erreur", erreur);
        modele.addAttribute(
                "vue",
                Vue.page(
                                TablesDuRegistre.GROUPEMENTS,
                                demande,
                                groupements.page(filtre, demande, PAGE + 1),
                                PAGE,
                                g -> TablesDuRegistre.position(g, demande))
                        .exportee(demande, "/groupements"));
        modele.addAttribute("toutesLesRegions", List.copyOf(nomenclatures.regions()));
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

    /// An address that says what no list knows keeps all.
    private static Filtre filtre(HttpServletRequest requete) {
        var genre = requete.getParameter("genre");
        var region = Objects.requireNonNullElse(requete.getParameter("region"), "");
        var termine = Objects.requireNonNullElse(requete.getParameter("termine"), "");
        return new Filtre(
                Objects.requireNonNullElse(requete.getParameter("q"), ""),
                Arrays.stream(Groupement.Genre.values())
                        .filter(g -> g.name().equals(genre))
                        .findFirst()
                        .orElse(null),
                region.isBlank() ? null : region,
                termine.isBlank() ? null : termine.equals("true"));
    }

    private static String phrase(Optional<Constat> refus) {
        return refus.map(c -> c.phrase() + " " + c.remede()).orElse("");
    }
}
