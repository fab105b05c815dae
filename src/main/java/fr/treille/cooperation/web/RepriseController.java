package fr.treille.cooperation.web;

import fr.treille.cooperation.ConstitueDesGrappes;
import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.ContenuRepris;
import fr.treille.cooperation.Reprise;
import fr.treille.cooperation.Reprises;
import fr.treille.programme.Campagne;
import fr.treille.referentiel.Registre;
import fr.treille.socle.fichiers.TailleAuPlus;
import fr.treille.socle.tableaux.Saisies;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A grappe that already exists enters from a workbook: model, preview with the reason of each line,
/// confirmation, and
/// a way back.
@Controller
@ConstitueDesGrappes
@RequestMapping("/grappes/reprise")
class RepriseController {
    private static final int OCTETS = 5_000_000;
    private final Reprises reprises;
    private final ConsultationDesGrappes consultation;
    private final Registre registre;

    RepriseController(Reprises reprises, ConsultationDesGrappes consultation, Registre registre) {
        this.reprises = reprises;
        this.consultation = consultation;
        this.registre = registre;
    }

    @GetMapping
    ModelAndView formulaire() {
        return new ModelAndView("cooperation/reprise", Map.of("erreurs", List.of()));
    }

    @GetMapping("/modele.xlsx")
    void modele(HttpServletResponse reponse) throws IOException {
        reponse.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("reprise-de-grappe.xlsx")
                        .build()
                        .toString());
        ModeleDeReprise.ecrire(reponse.getOutputStream());
    }

    @TailleAuPlus(mo = 5)
    @PostMapping
    ModelAndView deposer(@RequestParam MultipartFile fichier) throws IOException {
        if (fichier.isEmpty() || fichier.getSize() > OCTETS) {
            return new ModelAndView(
                    "cooperation/reprise",
                    Map.of("erreurs", List.of("Choisissez un classeur Excel de moins de 5 Mo.")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "classeur.xlsx");
        return new ModelAndView("redirect:/grappes/reprise/" + reprises.deposer(nom, fichier.getBytes()));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView apercu(@PathVariable UUID id) {
        var reprise = reprises.reprise(id);
        var contenu = contenu(reprise);
        var numeros = contenu.apports().keySet().stream()
                .flatMap(n -> Saisies.finess(n).stream())
                .map(Saisies.FinessLu::finess)
                .toList();
        var porteur =
                Optional.ofNullable(contenu.reglages()).map(r -> r.porteur()).flatMap(registre::organisme);
        return new ModelAndView(
                "cooperation/apercu",
                Map.of(
                        "reprise", reprise,
                        "contenu", contenu,
                        "empechements", reprises.empechements(id, contenu),
                        "connus", registre.etablissements(numeros),
                        "porteur", porteur));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/confirmation")
    String confirmer(@PathVariable UUID id, RedirectAttributes suite) {
        var contenu = contenu(reprises.reprise(id));
        if (!contenu.reprenable()) return "redirect:/grappes/reprise/" + id;
        suite.addFlashAttribute("bilan", Bilan.de(reprises.confirmer(id, contenu)));
        return "redirect:/grappes/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/annulation")
    String annuler(@PathVariable UUID id) {
        reprises.annuler(id);
        return "redirect:/grappes?abandonnees=true";
    }

    private ContenuRepris contenu(Reprise reprise) {
        var codes = consultation.campagnes().stream()
                .map(Campagne::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var lu = ClasseurDeReprise.lire(reprise.contenu(), codes);
        var reglages = lu.reglages();
        var porteur = reglages == null ? null : reglages.porteur();
        return porteur == null || registre.organisme(porteur).isPresent()
                ? lu
                : lu.sansPorteur(
                        "Feuille « Convention » : le porteur %s n'est pas dans le registre.".formatted(porteur));
    }
}
