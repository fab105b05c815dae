package fr.treille.referentiel.web;

import fr.treille.referentiel.DifferencesDImport;
import fr.treille.referentiel.DifferencesDImport.Filtre;
import fr.treille.referentiel.DifferencesDImport.Liste;
import fr.treille.referentiel.EvenementDeVie;
import fr.treille.referentiel.EvenementDuRegistre.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import fr.treille.referentiel.EvenementsDeVie;
import fr.treille.referentiel.ImportDuRegistre;
import fr.treille.referentiel.ImportPasse;
import fr.treille.socle.Introuvable;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.ReserveAuNational;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The imports, what they changed, and the life events that they guess, for programs.
@PorteDeLApi
class ApiDesImports {
    private static final String SECTION = "Vie du registre";
    private static final Parametre ID = new Parametre("id", "Identifiant de l'import.");
    static final Ressource LISTE = Ressource.entiere(
            "/api/v1/imports",
            SECTION,
            "Les imports du registre, le dernier d'abord",
            "/api/v1/imports",
            TablesDuRegistre.IMPORTS);
    static final Ressource UN = Ressource.objet(
                    "/api/v1/imports/{id:[0-9a-f-]{36}}",
                    SECTION,
                    "Un import et le compte de ses différences",
                    "/api/v1/imports/{id}",
                    TablesDuRegistre.IMPORT)
            .avec(ID)
            .contenant("differences", TablesDuRegistre.COMPTES);
    static final Ressource DIFFERENCES = Ressource.pages(
                    "/api/v1/imports/{id:[0-9a-f-]{36}}/differences",
                    SECTION,
                    "Les différences d'un import, par numéro",
                    "/api/v1/imports/{id}/differences?sujet=ETABLISSEMENT",
                    DifferencesController.TABLEAU)
            .avec(
                    ID,
                    Parametre.parmi("sujet", "Ce qui diffère.", Sujet.class),
                    Parametre.parmi("genre", "Genre de différence.", Genre.class),
                    Parametre.parmi("liste", "Une des trois listes de l'import.", Liste.class));
    static final Ressource EVENEMENTS = Ressource.pages(
                    "/api/v1/evenements-de-vie",
                    SECTION,
                    "Les événements de vie proposés et décidés, du plus ancien au plus récent",
                    "/api/v1/evenements-de-vie?etat=PROPOSE",
                    EvenementsController.TABLEAU)
            .avec(
                    Parametre.parmi("etat", "État de la décision.", EvenementDeVie.Etat.class),
                    Parametre.parmi("genre", "Genre d'événement.", EvenementDeVie.Genre.class),
                    new Parametre("region", "Code INSEE d'une région."));
    private final ImportDuRegistre importation;
    private final DifferencesDImport differences;
    private final EvenementsDeVie evenements;

    ApiDesImports(ImportDuRegistre importation, DifferencesDImport differences, EvenementsDeVie evenements) {
        this.importation = importation;
        this.differences = differences;
        this.evenements = evenements;
    }

    @ReserveAuNational
    @GetMapping("/api/v1/imports")
    ResponseEntity<byte[]> liste() {
        return Donnees.entiere(TablesDuRegistre.IMPORTS, importation.passes());
    }

    @ReserveAuNational
    @GetMapping("/api/v1/imports/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> un(@PathVariable UUID id) {
        var fiche = Donnees.objet(TablesDuRegistre.IMPORT, passe(id));
        fiche.put("differences", Donnees.objets(TablesDuRegistre.COMPTES, differences.comptes(id)));
        return Donnees.repondre(fiche);
    }

    @ReserveAuNational
    @GetMapping("/api/v1/imports/{id:[0-9a-f-]{36}}/differences")
    ResponseEntity<byte[]> differences(
            @PathVariable UUID id,
            @RequestParam @Nullable Sujet sujet,
            @RequestParam @Nullable Genre genre,
            @RequestParam @Nullable Liste liste,
            HttpServletRequest requete) {
        passe(id);
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                DifferencesController.TABLEAU,
                page,
                differences.page(new Filtre(id, sujet, genre, liste), page.demande(), page.aLire()),
                DifferencesController::position);
    }

    @PreAuthorize(EvenementsDeVie.DECIDE)
    @GetMapping("/api/v1/evenements-de-vie")
    ResponseEntity<byte[]> evenements(
            @RequestParam EvenementDeVie.@Nullable Etat etat,
            @RequestParam EvenementDeVie.@Nullable Genre genre,
            @RequestParam @Nullable String region,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                EvenementsController.TABLEAU,
                page,
                evenements.page(EvenementsController.filtre(etat, genre, region), page.demande(), page.aLire()),
                EvenementsController::position);
    }

    private ImportPasse passe(UUID id) {
        return importation.passe(id).orElseThrow(() -> new Introuvable("import", id));
    }
}
