package fr.treille.referentiel.web;

import fr.treille.referentiel.EvenementDeVie;
import fr.treille.referentiel.EvenementDeVie.Decision;
import fr.treille.referentiel.EvenementDeVie.Etat;
import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDeVie.Numero;
import fr.treille.referentiel.EvenementsDeVie;
import fr.treille.referentiel.EvenementsDeVie.Filtre;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The life events that the imports guess, decided within the perimeters of the reader.
@Controller
@PreAuthorize(EvenementsDeVie.DECIDE)
class EvenementsController {
    private static final int PAGE = 50;
    static final Tableau<EvenementDeVie> TABLEAU = Tableau.<EvenementDeVie>nomme(
                    "evenements",
                    "Événements de vie, du plus ancien au plus récent",
                    "Aucun événement ne répond à ce filtre.")
            .texte("id", "Identifiant", e -> e.id())
            .pourLesProgrammes()
            .texte("genre", "Événement", e -> e.genre().libelle())
            .code(e -> e.genre())
            .lien(e -> "/administration/evenements/" + e.id())
            .texte("sujet", "Sujet", e -> e.sujet())
            .pourLesProgrammes()
            .liste("anciens", "De", e -> noms(e.anciens()))
            .code(e -> numeros(e.anciens()))
            .liste("nouveaux", "Vers", e -> noms(e.nouveaux()))
            .code(e -> numeros(e.nouveaux()))
            .date("le", "Le", EvenementDeVie::le)
            .texte("etat", "État", e -> e.etat().libelle())
            .code(e -> e.etat())
            .texte("source", "Source", EvenementDeVie::source)
            .texte("decide", "Décidé par", EvenementDeVie::decidePar)
            .texte("raisons", "Raisons", e -> String.join(" ", e.raisons()));

    private final EvenementsDeVie evenements;
    private final Nomenclatures nomenclatures;

    EvenementsController(EvenementsDeVie evenements, Nomenclatures nomenclatures) {
        this.evenements = evenements;
        this.nomenclatures = nomenclatures;
    }

    @GetMapping("/administration/evenements")
    String liste(
            @RequestParam(required = false) @Nullable Etat etat,
            @RequestParam(required = false) @Nullable Genre genre,
            @RequestParam(required = false) @Nullable String region,
            HttpServletRequest requete,
            Model modele) {
        var filtre = filtre(etat, genre, region);
        var demande = Demande.lire(requete);
        var lignes = evenements.page(filtre, demande, PAGE + 1);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("regions", List.copyOf(nomenclatures.regions()));
        modele.addAttribute(
                "vue",
                Vue.page(TABLEAU, demande, lignes, PAGE, EvenementsController::position)
                        .exportee(demande, "/administration/evenements/liste"));
        return "referentiel/evenements";
    }

    @GetMapping("/administration/evenements/liste.{format:csv|xlsx}")
    void exporter(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Etat etat,
            @RequestParam(required = false) @Nullable Genre genre,
            @RequestParam(required = false) @Nullable String region,
            HttpServletResponse reponse)
            throws IOException {
        var filtre = filtre(etat, genre, region);
        FormatDeTableau.lire(format).envoyer(reponse, TABLEAU, lecteur -> evenements.parcourir(filtre, lecteur));
    }

    @GetMapping("/administration/evenements/{id}")
    String evenement(@PathVariable UUID id, Model modele) {
        remplir(id, modele, "");
        return "referentiel/evenement";
    }

    @PostMapping("/administration/evenements/{id}/decision")
    ModelAndView decider(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Model modele) {
        var refus = evenements.decider(id, decision, version, note);
        if (refus.isEmpty()) return new ModelAndView("redirect:/administration/evenements/" + id);
        remplir(id, modele, refus.get().phrase() + " " + refus.get().remede());
        modele.addAttribute("saisie", note);
        return new ModelAndView("referentiel/evenement", modele.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void remplir(UUID id, Model modele, String erreur) {
        modele.addAllAttributes(
                Map.of("evenement", evenements.evenement(id), "decisions", evenements.decisions(id), "erreur", erreur));
    }

    static Demande.Curseur position(EvenementDeVie evenement) {
        return new Demande.Curseur(evenement.le().toString(), evenement.id().toString());
    }

    static Filtre filtre(@Nullable Etat etat, @Nullable Genre genre, @Nullable String region) {
        return new Filtre(etat, genre, region == null || region.isBlank() ? null : region);
    }

    private static List<String> noms(List<Numero> numeros) {
        return numeros.stream().map(Numero::designation).toList();
    }

    static List<String> numeros(List<Numero> numeros) {
        return numeros.stream().map(Numero::finess).toList();
    }
}
