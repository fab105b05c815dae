package fr.treille.socle.journal;

import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal for programs, within the perimeter of their token.
@PorteDeLApi
@Connecte
class ApiDuJournal {
    private final LectureDuJournal lecture;
    private final TableauDuJournal tableau;

    ApiDuJournal(LectureDuJournal lecture, TableauDuJournal tableau) {
        this.lecture = lecture;
        this.tableau = tableau;
    }

    static Ressource ressource(TableauDuJournal tableau) {
        return Ressource.pages(
                        "/api/v1/journal",
                        "Journal",
                        "Les actes du journal, le dernier d'abord",
                        "/api/v1/journal?acte=GRAPPE_CREEE",
                        tableau.description())
                .avec(
                        new Parametre("qui", "Mots du nom de l'auteur."),
                        new Parametre("acte", "Code de l'acte."),
                        new Parametre("objet", "Genre et identifiant, comme og:350000006."),
                        new Parametre("du", "Premier jour, AAAA-MM-JJ."),
                        new Parametre("au", "Dernier jour, AAAA-MM-JJ."));
    }

    @GetMapping("/api/v1/journal")
    ResponseEntity<byte[]> journal(
            @RequestParam @Nullable String qui,
            @RequestParam @Nullable String acte,
            @RequestParam @Nullable String objet,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                tableau.description(),
                page,
                lecture.page(
                        new Filtres(qui, acte, objet, du, au), page.demande().apres(), page.aLire()),
                TableauDuJournal::position);
    }
}
