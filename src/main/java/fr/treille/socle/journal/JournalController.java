package fr.treille.socle.journal;

import fr.treille.socle.securite.Acces;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal as those entitled read it, its files, and its seals, which are for everybody.
@Controller
class JournalController {
    private static final int PAR_PAGE = 50;
    private static final int SCEAUX_MONTRES = 60;
    private final LectureDuJournal lecture;
    private final Sceaux sceaux;
    private final LibellesDesActes libelles;
    private final TableauDuJournal tableau;

    JournalController(LectureDuJournal lecture, Sceaux sceaux, LibellesDesActes libelles, TableauDuJournal tableau) {
        this.tableau = tableau;
        this.lecture = lecture;
        this.sceaux = sceaux;
        this.libelles = libelles;
    }

    @Connecte
    @GetMapping("/journal")
    String journal(
            @RequestParam @Nullable String qui,
            @RequestParam @Nullable String acte,
            @RequestParam @Nullable String objet,
            @RequestParam @Nullable String du,
            @RequestParam @Nullable String au,
            HttpServletRequest requete,
            Model modele) {
        var filtres = Filtres.lire(qui, acte, objet, du, au);
        var demande = Demande.lire(requete);
        var lues = lecture.page(filtres, demande.apres(), PAR_PAGE + 1);
        modele.addAttribute(
                "vue",
                Vue.page(tableau.description(), demande, lues, PAR_PAGE, TableauDuJournal::position)
                        .exportee(demande, "/journal"));
        modele.addAttribute("filtres", filtres);
        modele.addAttribute(
                "actes",
                lecture.actes().stream()
                        .map(code -> new LibellesDesActes.Choix(code, libelles.libelle(code)))
                        .toList());
        modele.addAttribute("tout", Acces.exige().a(Role.ADMINISTRATEUR_NATIONAL));
        return "socle/journal";
    }

    @Connecte
    @GetMapping("/journal.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam @Nullable String qui,
            @RequestParam @Nullable String acte,
            @RequestParam @Nullable String objet,
            @RequestParam @Nullable String du,
            @RequestParam @Nullable String au,
            HttpServletResponse reponse)
            throws IOException {
        var filtres = Filtres.lire(qui, acte, objet, du, au);
        FormatDeTableau.lire(extension)
                .envoyer(reponse, tableau.description(), lecteur -> lecture.chacune(filtres, lecteur));
    }

    /// The whole chain and its seals, which `verifier-journal` follows on any machine.
    @ReserveAuNational
    @GetMapping("/journal.jsonl")
    void chaine(HttpServletResponse reponse) throws IOException {
        telecharger(reponse, "journal.jsonl");
        FichierDuJournal.ecrire(sceaux.tous(), lecture::chaine, reponse.getOutputStream());
    }

    @OuvertATous
    @GetMapping("/journal/sceaux")
    String sceaux(Model modele) {
        modele.addAttribute("sceaux", sceaux.derniers(SCEAUX_MONTRES));
        modele.addAttribute("cle", sceaux.cle());
        return "socle/sceaux";
    }

    @OuvertATous
    @GetMapping("/journal/sceaux/{jour:[0-9]{4}-[0-9]{2}-[0-9]{2}}.json")
    void sceau(@PathVariable LocalDate jour, HttpServletResponse reponse) throws IOException {
        var sceau = sceaux.du(jour);
        telecharger(reponse, "sceau-%s.json".formatted(jour));
        FichierDuJournal.ecrire(List.of(sceau), _ -> {}, reponse.getOutputStream());
    }

    private static void telecharger(HttpServletResponse reponse, String nom) {
        reponse.setContentType("application/jsonl");
        reponse.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(nom));
    }
}
