package fr.treille.diagnostic.web;

import fr.treille.diagnostic.ConsultationDesDiagnostics;
import fr.treille.diagnostic.Dossier;
import fr.treille.diagnostic.Enregistrement;
import fr.treille.diagnostic.Partie;
import fr.treille.diagnostic.SaisieDesReponses;
import fr.treille.diagnostic.Sujet;
import fr.treille.socle.Introuvable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One section of a diagnostic, kept while it is answered.
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATEUR_NATIONAL', 'DIRECTEUR_OG', 'REFERENT_ESSMS')")
class ReponsesController {
    private static final String PARTIE = "/diagnostics/{genre:essms|og}/{numero}/parties/{section}";

    private final ConsultationDesDiagnostics consultation;
    private final SaisieDesReponses saisie;

    ReponsesController(ConsultationDesDiagnostics consultation, SaisieDesReponses saisie) {
        this.consultation = consultation;
        this.saisie = saisie;
    }

    @GetMapping(PARTIE)
    ModelAndView partie(@PathVariable String genre, @PathVariable String numero, @PathVariable String section) {
        var dossier = consultation.dossier(DiagnosticsController.sujet(genre, numero));
        var partie = consultation.partie(
                dossier.sujet(), dossier.reponses().version().id(), section);
        return page(dossier, section, partie);
    }

    /// @param questionnaire version of the questions that were shown; absent for the one in force
    /// @param enCours       sent while typing: only where the keeping stands is answered
    @PostMapping(PARTIE)
    ModelAndView garder(
            @PathVariable String genre,
            @PathVariable String numero,
            @PathVariable String section,
            @RequestParam @Nullable UUID questionnaire,
            @RequestParam("_version") int version,
            @RequestParam MultiValueMap<String, String> champs,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enCours) {
        var sujet = DiagnosticsController.sujet(genre, numero);
        var demandee = questionnaire == null
                ? consultation.dossier(sujet).reponses().version().id()
                : questionnaire;
        var valeurs = new TreeMap<String, List<String>>();
        champs.forEach((nom, dites) -> valeurs.put(nom, dites));
        var fait = saisie.enregistrer(sujet, demandee, section, version, valeurs);
        var statut = fait instanceof Enregistrement.Conflit ? HttpStatus.CONFLICT : HttpStatus.OK;
        if (enCours != null) {
            return new ModelAndView("diagnostic/etat", Map.of("s", fait.section(), "partie", fait.partie()), statut);
        }
        var dossier = consultation.dossier(sujet);
        if (fait instanceof Enregistrement.Conflit(var _, var partie)) {
            var page = page(dossier, section, partie);
            page.setStatus(statut);
            return page;
        }
        return new ModelAndView("redirect:" + suite(dossier, sujet, section));
    }

    /// The next section, or what the answers say after the last one.
    private static String suite(Dossier dossier, Sujet sujet, String section) {
        var posees = dossier.reponses().version().questionnaire().posees(sujet.genre());
        for (int i = 0; i + 1 < posees.size(); i++) {
            if (posees.get(i).code().equals(section)) {
                return sujet.adresse() + "/parties/" + posees.get(i + 1).code();
            }
        }
        return sujet.adresse();
    }

    private ModelAndView page(Dossier dossier, String code, Partie partie) {
        var posees = dossier.reponses()
                .version()
                .questionnaire()
                .posees(dossier.sujet().genre());
        var section = posees.stream()
                .filter(s -> s.code().equals(code) && dossier.droit().repond())
                .findFirst()
                .orElseThrow(() -> new Introuvable("partie", code));
        var solutions = consultation.solutionsConnues();
        return new ModelAndView(
                "diagnostic/partie",
                Map.of(
                        "d",
                        dossier,
                        "s",
                        section,
                        "partie",
                        partie,
                        "rang",
                        posees.indexOf(section) + 1,
                        "posees",
                        posees,
                        "solutions",
                        solutions));
    }
}
