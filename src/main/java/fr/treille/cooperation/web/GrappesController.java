package fr.treille.cooperation.web;

import fr.treille.cooperation.ConstitueDesGrappes;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.GrappeDeLaListe;
import fr.treille.cooperation.Grappes;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Dates;
import fr.treille.socle.Finess;
import fr.treille.socle.saisie.Brouillon;
import fr.treille.socle.saisie.Brouillons;
import fr.treille.socle.saisie.Saisie;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.Habilitation;
import fr.treille.socle.securite.Perimetre;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The grappes of a reader, and the birth of a new one.
@Controller
class GrappesController {
    static final Tableau<GrappeDeLaListe> TABLEAU = Tableau.<GrappeDeLaListe>nomme(
                    "grappes", "Grappes de votre périmètre", "Aucune grappe.")
            .texte("id", "Identifiant", g -> g.id())
            .pourLesProgrammes()
            .texte("nom", "Grappe", GrappeDeLaListe::nom)
            .triable()
            .lien(g -> "/grappes/" + g.id())
            .fixe()
            .texte("campagne", "Campagne", GrappeDeLaListe::campagne)
            .triable()
            .texte("porteur", "Porteur", GrappeDeLaListe::porteur)
            .triable()
            .entier("membres", "Membres", GrappeDeLaListe::membres)
            .triable()
            .entier("organismes", "Organismes", GrappeDeLaListe::organismes)
            .triable()
            .surDemande()
            .liste("regions", "Régions", GrappeDeLaListe::nomsDesRegions)
            .texte("etat", "État", g -> g.etat().libelle())
            .code(g -> g.etat())
            .date("modifiee", "Modifiée le", g -> Dates.jour(g.modifieeLe()))
            .triable();
    private static final int PAGE = 50;
    /// The draft of a grappe that is not created yet: one per person.
    private static final String FORMULAIRE = "cooperation.nouvelle";

    private static final String SECTION = "projet";
    private final ConsultationDesGrappes consultation;
    private final Grappes grappes;
    private final Registre registre;
    private final Brouillons brouillons;

    GrappesController(ConsultationDesGrappes consultation, Grappes grappes, Registre registre, Brouillons brouillons) {
        this.consultation = consultation;
        this.grappes = grappes;
        this.registre = registre;
        this.brouillons = brouillons;
    }

    @Connecte
    @GetMapping("/grappes")
    ModelAndView liste(@RequestParam(defaultValue = "false") boolean abandonnees, HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var lues = consultation.liste(abandonnees, demande, PAGE + 1);
        var vue =
                Vue.page(TABLEAU, demande, lues, PAGE, g -> g.position(demande)).exportee(demande, "/grappes");
        return new ModelAndView(
                "cooperation/liste",
                Map.of("vue", vue, "nombre", consultation.nombre(abandonnees), "abandonnees", abandonnees));
    }

    @Connecte
    @GetMapping("/grappes.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam(defaultValue = "false") boolean abandonnees,
            HttpServletRequest requete,
            HttpServletResponse reponse)
            throws IOException {
        var demande = Demande.lire(requete);
        FormatDeTableau.lire(extension)
                .envoyer(
                        reponse,
                        TABLEAU.choisies(demande),
                        lecteur -> consultation.chacune(abandonnees, demande, lecteur));
    }

    @ConstitueDesGrappes
    @GetMapping("/grappes/nouvelle")
    ModelAndView nouvelle(@RequestParam(defaultValue = "") List<String> finess) {
        return formulaire(UUID.randomUUID(), brouillons.lire(FORMULAIRE, SECTION), null, finess);
    }

    /// @param id drawn with the form: sent twice, it makes one grappe
    @ConstitueDesGrappes
    @PostMapping("/grappes")
    ModelAndView creer(
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> champs,
            @RequestParam(defaultValue = "") List<String> finess,
            @RequestParam(defaultValue = "") String liste,
            RedirectAttributes suite) {
        var formulaire = new Formulaire(champs.toSingleValueMap());
        var reglages = formulaire.reglages();
        if (!formulaire.erreurs().isEmpty()) {
            var saisie = Saisie.de(champs).avec(formulaire.parChamp());
            return formulaire(id, brouillons.lire(FORMULAIRE, SECTION), saisie, finess);
        }
        var premiers = new java.util.LinkedHashSet<>(finess);
        premiers.addAll(NumerosColles.lire(liste));
        suite.addFlashAttribute("bilan", Bilan.de(grappes.creer(id, reglages, List.copyOf(premiers))));
        brouillons.oublier(FORMULAIRE);
        return new ModelAndView("redirect:/grappes/" + id);
    }

    /// @param refusee what was sent and cannot be read, absent before
    private ModelAndView formulaire(UUID id, Brouillon brouillon, @Nullable Saisie refusee, List<String> finess) {
        var depart = Map.of("campagne", List.of(consultation.campagneProposee().code()));
        var numeros = finess.stream().flatMap(f -> Finess.lire(f).stream()).toList();
        var porteurs = Acces.exige().habilitations().stream()
                .filter(h -> h.role() == Role.DIRECTEUR_OG && h.genre() == Perimetre.Genre.OG)
                .map(Habilitation::identifiant)
                .map(Finess::new)
                .toList();
        var vue = new ModelAndView(
                "cooperation/nouvelle",
                Map.of(
                        "id",
                        id,
                        "brouillon",
                        brouillon,
                        "saisie",
                        refusee == null ? brouillon.saisie(depart) : refusee,
                        "campagnes",
                        campagnes(),
                        "membres",
                        List.copyOf(registre.etablissements(numeros).values()),
                        "porteurs",
                        List.copyOf(registre.organismes(porteurs).values())));
        if (refusee != null) vue.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return vue;
    }

    /// Labels by code, in the order of the campaigns.
    private Map<String, String> campagnes() {
        var libelles = new LinkedHashMap<String, String>();
        consultation.campagnes().forEach(c -> libelles.put(c.code(), c.libelle()));
        return libelles;
    }
}
