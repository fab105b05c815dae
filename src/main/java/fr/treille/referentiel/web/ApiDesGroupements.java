package fr.treille.referentiel.web;

import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.socle.Introuvable;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Demande;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Groupings and networks for programs.
@PorteDeLApi
@OuvertATous
class ApiDesGroupements {
    static final Ressource LISTE = Ressource.pages(
                    "/api/v1/groupements",
                    ApiDuRegistre.SECTION,
                    "Les groupements et réseaux, par nom",
                    "/api/v1/groupements?q=hospitalier",
                    TablesDuRegistre.GROUPEMENTS)
            .avec(new Parametre("q", "Mots du nom."));
    static final Ressource UN = Ressource.objet(
                    "/api/v1/groupements/{cle}",
                    ApiDuRegistre.SECTION,
                    "Un groupement et ses membres",
                    "/api/v1/groupements/gcc:1",
                    TablesDuRegistre.GROUPEMENT)
            .avec(new Parametre("cle", "Identifiant du groupement, ou celui de FINESS+ comme gcc:1."))
            .contenant("membres", TablesDuRegistre.MEMBRES);
    private final Groupements groupements;

    ApiDesGroupements(Groupements groupements) {
        this.groupements = groupements;
    }

    @GetMapping("/api/v1/groupements")
    ResponseEntity<byte[]> liste(@RequestParam(defaultValue = "") String q, HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                TablesDuRegistre.GROUPEMENTS,
                page,
                groupements.page(q, page.demande(), page.aLire()),
                ApiDesGroupements::position);
    }

    @GetMapping("/api/v1/groupements/{cle}")
    ResponseEntity<byte[]> un(@PathVariable String cle) {
        var groupement = groupements.groupement(cle).orElseThrow(() -> new Introuvable("groupement", cle));
        var fiche = Donnees.objet(TablesDuRegistre.GROUPEMENT, groupement);
        fiche.put("membres", Donnees.objets(TablesDuRegistre.MEMBRES, groupement.membres()));
        return Donnees.repondre(fiche);
    }

    private static Demande.Curseur position(Groupement groupement) {
        return new Demande.Curseur(
                Objects.requireNonNullElse(groupement.nom(), ""),
                groupement.id().toString());
    }
}
