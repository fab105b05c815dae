package fr.treille.referentiel.web;

import fr.treille.referentiel.ImportDepose;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.TravailDImport;
import fr.treille.referentiel.collecte.CollecteDeFinessPlus;
import fr.treille.socle.Introuvable;
import fr.treille.socle.base.DossierDeDonnees;
import fr.treille.socle.fichiers.Antivirus;
import fr.treille.socle.fichiers.Fichiers;
import fr.treille.socle.fichiers.TailleAuPlus;
import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Preuves;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.travaux.EtatDuTravail;
import fr.treille.socle.travaux.Travaux;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The imports of the register: leave a file, follow it, read what was done.
@Controller
@ReserveAuNational
class ImportController {
    private static final String VIDE = "Choisissez un fichier FINESS.";
    private static final String EN_COURS = "Un import est déjà en cours : attendez sa fin, ou arrêtez-le.";
    private static final String CONFIRMER = "Pour forcer l'import, cochez aussi la confirmation.";
    private final ImportDuRegistre importation;
    private final TravailDImport travail;
    private final Travaux travaux;
    private final Fichiers fichiers;
    private final Antivirus antivirus;
    private final Preuves preuves;
    private final CollecteDeFinessPlus collecte;

    ImportController(
            ImportDuRegistre importation,
            TravailDImport travail,
            Travaux travaux,
            Fichiers fichiers,
            Antivirus antivirus,
            Preuves preuves,
            CollecteDeFinessPlus collecte) {
        this.fichiers = fichiers;
        this.antivirus = antivirus;
        this.importation = importation;
        this.travail = travail;
        this.travaux = travaux;
        this.preuves = preuves;
        this.collecte = collecte;
    }

    @GetMapping("/administration/imports")
    String imports(Model modele) {
        remplir(modele, "");
        return "referentiel/imports";
    }

    @GetMapping("/administration/imports.{format:csv|xlsx}")
    void exporter(@PathVariable String format, HttpServletResponse reponse) throws IOException {
        FormatDeTableau.lire(format).envoyer(reponse, TablesDuRegistre.IMPORTS, importation.passes()::forEach);
    }

    /// The list alone, asked again when the job ends.
    @GetMapping("/administration/imports/liste")
    String liste(Model modele) {
        modele.addAttribute("passes", importation.passes());
        return "referentiel/importsPasses";
    }

    @TailleAuPlus(mo = 300)
    @PostMapping("/administration/imports")
    ModelAndView deposer(
            @RequestParam MultipartFile fichier,
            @RequestParam(defaultValue = "false") boolean forcer,
            @RequestParam(defaultValue = "false") boolean confirme,
            Model modele)
            throws IOException {
        if (fichier.isEmpty()) return refuser(modele, VIDE);
        if (forcer && !confirme) return refuser(modele, CONFIRMER);
        if (forcer) preuves.exiger();
        if (travaux.dernier(TravailDImport.GENRE).filter(EtatDuTravail::vivant).isPresent()) {
            return refuser(modele, EN_COURS);
        }
        var nom = Path.of(Objects.requireNonNullElse(fichier.getOriginalFilename(), "finess.csv"))
                .getFileName()
                .toString();
        var depose = new ImportDepose(
                fichiers.deposer(nom, fichier.getInputStream()),
                nom,
                Acces.exige().nom(),
                forcer);
        travaux.lancer(travail, depose, "Import de " + nom, TravailDImport.GENRE);
        return new ModelAndView("redirect:/administration/imports");
    }

    /// Has the flows fetched without waiting for their hour.
    @PostMapping("/administration/imports/collecte")
    String collecter() {
        collecte.demander();
        return "redirect:/administration/imports";
    }

    /// @param id identifier of an import that was done
    @GetMapping("/administration/imports/{id}/rejets")
    ResponseEntity<Resource> rejets(@PathVariable UUID id) {
        var nom = importation.passes().stream()
                .filter(i -> i.id().equals(id))
                .map(i -> i.rejets())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Introuvable("rejets", id));
        var fichier = DossierDeDonnees.courant().sousDossier("rejets").resolve(nom);
        if (!Files.exists(fichier)) throw new Introuvable("rejets", id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(nom))
                .body(new FileSystemResource(fichier));
    }

    ModelAndView refuser(Model modele, String erreur) {
        remplir(modele, erreur);
        return new ModelAndView("referentiel/imports", modele.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    void remplir(Model modele, String erreur) {
        modele.addAttribute("erreur", erreur);
        modele.addAttribute("analyses", antivirus.present());
        modele.addAttribute("passes", importation.passes());
        collecte.etat().ifPresent(e -> modele.addAttribute("collecte", e));
        travaux.dernier(TravailDImport.GENRE).ifPresent(t -> modele.addAttribute("travail", t));
    }
}
