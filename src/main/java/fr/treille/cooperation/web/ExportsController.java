package fr.treille.cooperation.web;

import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.cooperation.TableauDeBord;
import fr.treille.socle.Dates;
import fr.treille.socle.Introuvable;
import fr.treille.socle.documents.Documents;
import fr.treille.socle.documents.Format;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.tableaux.FormatDeTableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What leaves a grappe: each euro on a page, the sheet to print, the table of the members, and the figures for a
/// program. All of them read the same board, so all of them say the same total.
@Controller
@RequestMapping("/grappes/{id:[0-9a-f-]{36}}")
class ExportsController {
    private final ConsultationDesGrappes consultation;
    private final Documents documents;

    ExportsController(ConsultationDesGrappes consultation, Documents documents) {
        this.consultation = consultation;
        this.documents = documents;
    }

    @Connecte
    @GetMapping("/financement")
    ModelAndView financement(@PathVariable UUID id) {
        return new ModelAndView("cooperation/financement", Map.of("t", avecLArgent(id)));
    }

    @Connecte
    @GetMapping("/fiche.{extension:pdf|docx}")
    ResponseEntity<byte[]> fiche(@PathVariable UUID id, @PathVariable String extension) {
        var tableau = consultation.tableauDeBord(id);
        var jour = Dates.jour(tableau.enregistreeLe());
        return documents
                .rendre("cooperation/fiche.jte", Map.of("t", tableau, "jour", jour))
                .telecharger("Fiche " + tableau.grappe().nom(), Format.valueOf(extension.toUpperCase(Locale.ROOT)));
    }

    @Connecte
    @GetMapping("/membres.{extension:csv|xlsx}")
    void membres(@PathVariable UUID id, @PathVariable String extension, HttpServletResponse reponse)
            throws IOException {
        var tableau = consultation.tableauDeBord(id);
        FormatDeTableau.lire(extension)
                .envoyer(
                        reponse,
                        TableauDesMembres.description(tableau),
                        lecteur -> TableauDesMembres.lignes(tableau).forEach(lecteur));
    }

    @Connecte
    @GetMapping("/financement.json")
    ResponseEntity<String> json(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("financement.json")
                                .build()
                                .toString())
                .body(FinancementEnJson.ecrire(avecLArgent(id)));
    }

    /// @throws Introuvable for those who see the grappe without its money
    private TableauDeBord avecLArgent(UUID id) {
        var tableau = consultation.tableauDeBord(id);
        if (!tableau.argent()) throw new Introuvable("financement", id);
        return tableau;
    }
}
