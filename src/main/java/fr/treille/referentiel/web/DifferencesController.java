package fr.treille.referentiel.web;

import fr.treille.referentiel.DifferencesDImport;
import fr.treille.referentiel.DifferencesDImport.Filtre;
import fr.treille.referentiel.DifferencesDImport.Ligne;
import fr.treille.referentiel.DifferencesDImport.Liste;
import fr.treille.referentiel.EvenementDuRegistre.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.ImportPasse;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What one import found to differ: the counts, the lists behind them, their exports.
@Controller
@ReserveAuNational
class DifferencesController {
    private static final int PAGE = 50;
    static final Tableau<Ligne> TABLEAU = Tableau.<Ligne>nomme(
                    "differences", "Différences, par numéro", "Aucune différence de ce genre dans cet import.")
            .texte("numero", "Numéro", Ligne::numero)
            .lien(DifferencesController::fiche)
            .texte("sujet", "Sujet", l -> l.sujet())
            .pourLesProgrammes()
            .texte("nom", "Nom", l -> l.nom() == null ? "nom non connu" : l.nom())
            .code(l -> l.nom())
            .texte("departement", "Département", Ligne::departement)
            .liste(
                    "genres",
                    "Différences",
                    l -> l.genres().stream().map(Genre::libelle).toList())
            .code(l -> l.genres())
            .texte(
                    "details",
                    "Avant → après",
                    l -> l.changements().stream().map(Colonnes::phrase).collect(Collectors.joining(" ; ")));

    private final DifferencesDImport differences;
    private final ImportDuRegistre importation;

    DifferencesController(DifferencesDImport differences, ImportDuRegistre importation) {
        this.differences = differences;
        this.importation = importation;
    }

    @GetMapping("/administration/imports/{id}")
    String importation(@PathVariable UUID id, Model modele) {
        modele.addAttribute("passe", passe(id));
        modele.addAttribute("comptes", differences.comptes(id));
        return "referentiel/import";
    }

    @GetMapping("/administration/imports/{id}/differences")
    String liste(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Sujet sujet,
            @RequestParam(required = false) @Nullable Genre genre,
            @RequestParam(required = false) @Nullable Liste liste,
            HttpServletRequest requete,
            Model modele) {
        var passe = passe(id);
        var demande = Demande.lire(requete);
        var lignes = differences.page(new Filtre(id, sujet, genre, liste), demande, PAGE + 1);
        modele.addAttribute("passe", passe);
        modele.addAttribute("titre", titre(sujet, genre, liste));
        modele.addAttribute("explication", genre == null ? "" : genre.explication());
        modele.addAttribute(
                "vue",
                Vue.page(TABLEAU, demande, lignes, PAGE, DifferencesController::position)
                        .exportee(demande, "/administration/imports/" + id + "/differences"));
        return "referentiel/differences";
    }

    @GetMapping("/administration/imports/{id}/differences.{format:csv|xlsx}")
    void exporter(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Sujet sujet,
            @RequestParam(required = false) @Nullable Genre genre,
            @RequestParam(required = false) @Nullable Liste liste,
            HttpServletResponse reponse)
            throws IOException {
        passe(id);
        FormatDeTableau.lire(format)
                .envoyer(
                        reponse,
                        TABLEAU,
                        lecteur -> differences.parcourir(new Filtre(id, sujet, genre, liste), lecteur));
    }

    static Demande.Curseur position(Ligne ligne) {
        return new Demande.Curseur(ligne.numero(), ligne.sujet().name());
    }

    private ImportPasse passe(UUID id) {
        return importation.passe(id).orElseThrow(() -> new Introuvable("import", id));
    }

    private static String titre(@Nullable Sujet sujet, @Nullable Genre genre, @Nullable Liste liste) {
        var quoi = sujet == null ? "Lignes du registre" : majuscule(sujet.libelle());
        if (liste != null) return quoi + " " + liste.libelle();
        return genre == null
                ? quoi + " qui diffèrent"
                : "%s : %s".formatted(genre.libelle(), quoi.toLowerCase(java.util.Locale.FRENCH));
    }

    private static String majuscule(String mot) {
        return mot.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + mot.substring(1);
    }

    private static String fiche(Ligne ligne) {
        return switch (ligne.sujet()) {
            case ETABLISSEMENT -> (ligne.nom() == null ? "/recherche?q=" : "/essms/") + ligne.numero();
            case ORGANISME -> "/og/" + ligne.numero();
            case GROUPEMENT -> "/groupements/" + ligne.numero();
        };
    }
}
