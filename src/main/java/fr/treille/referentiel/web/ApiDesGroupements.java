package fr.treille.referentiel.web;

import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Groupements.Filtre;
import fr.treille.socle.Introuvable;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
            .avec(
                    new Parametre("q", "Mots du nom."),
                    Parametre.parmi("genre", "Genre de groupement.", Groupement.Genre.class),
                    new Parametre("region", "Code INSEE de la région."),
                    new Parametre("termine", "Ceux qui sont terminés, ou les autres.", "true", "false"));
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
    ResponseEntity<byte[]> liste(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Groupement.@Nullable Genre genre,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Boolean termine,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        var filtre = new Filtre(q, genre, region, termine);
        return Donnees.page(
                TablesDuRegistre.GROUPEMENTS,
                page,
                groupements.page(filtre, page.demande(), page.aLire()),
                g -> TablesDuRegistre.position(g, page.demande()));
    }

    @GetMapping("/api/v1/groupements/{cle}")
    ResponseEntity<byte[]> un(@PathVariable String cle) {
        var groupement = groupements.groupement(cle).orElseThrow(() -> new Introuvable("groupement", cle));
        var fiche = Donnees.objet(TablesDuRegistre.GROUPEMENT, groupement);
        fiche.put("membres", Donnees.objets(TablesDuRegistre.MEMBRES, groupement.membres()));
        return Donnees.repondre(fiche);
    }
}
