package fr.treille.diagnostic.web;

import fr.treille.diagnostic.LectureDeQuestionnaire.Anomalie;
import fr.treille.diagnostic.Questionnaires;
import fr.treille.diagnostic.Questionnaires.Import;
import fr.treille.socle.fichiers.TailleAuPlus;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.LecteurDeTableau;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the diagnostics ask, brought by the national administrator as a file.
@Controller
@ReserveAuNational
class QuestionnairesController {
    private static final LecteurDeTableau LECTEUR = new LecteurDeTableau(1_000_000, 1_000);

    private final Questionnaires questionnaires;

    QuestionnairesController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping("/administration/questionnaires")
    ModelAndView liste() {
        return page(List.of());
    }

    @TailleAuPlus(mo = 1)
    @PostMapping("/administration/questionnaires")
    ModelAndView importer(@RequestParam MultipartFile fichier, RedirectAttributes suite) throws IOException {
        try (var flux = fichier.getInputStream()) {
            return switch (questionnaires.importer(LECTEUR.lire(flux))) {
                case Import.Fait(var version) -> {
                    suite.addFlashAttribute("importee", version.nom());
                    yield new ModelAndView("redirect:/administration/questionnaires");
                }
                case Import.Refuse(var anomalies) -> {
                    var page = page(anomalies);
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield page;
                }
            };
        }
    }

    /// The file of a version, to be changed and sent again.
    @GetMapping("/administration/questionnaires/{id}.csv")
    ResponseEntity<byte[]> fichier(@PathVariable UUID id) {
        var texte = questionnaires.contenu(id).stream()
                .map(rangee ->
                        rangee.stream().map(QuestionnairesController::cellule).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("questionnaire.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .body(texte.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView page(List<Anomalie> anomalies) {
        return new ModelAndView(
                "diagnostic/questionnaires", Map.of("versions", questionnaires.toutes(), "anomalies", anomalies));
    }

    private static String cellule(String texte) {
        return texte.matches("[^;\"\\r\\n]*") ? texte : '"' + texte.replace("\"", "\"\"") + '"';
    }
}
