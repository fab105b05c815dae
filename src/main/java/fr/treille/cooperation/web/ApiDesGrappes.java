package fr.treille.cooperation.web;

import fr.treille.cooperation.ConsultationDesGrappes;
import fr.treille.socle.Introuvable;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.Connecte;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The grappes of a token's perimeter for programs. Who sees a grappe without its money sees none here.
@PorteDeLApi
@Connecte
class ApiDesGrappes {
    private static final String SECTION = "Grappes";
    private static final String GRAPPE = "/api/v1/grappes/{id:[0-9a-f-]{36}}";
    private static final Parametre ID = new Parametre("id", "Identifiant de la grappe.");
    static final Ressource LISTE = Ressource.pages(
                    "/api/v1/grappes",
                    SECTION,
                    "Les grappes du périmètre, la dernière modifiée d'abord",
                    "/api/v1/grappes?tri=nom",
                    GrappesController.TABLEAU)
            .avec(new Parametre("abandonnees", "Avec les grappes abandonnées.", "true", "false"));
    static final Ressource UNE = Ressource.objet(
                    GRAPPE, SECTION, "Une grappe et ses constats", "/api/v1/grappes/{id}", TablesDeLaGrappe.GRAPPE)
            .avec(ID)
            .contenant("constats", TablesDeLaGrappe.CONSTATS);
    static final Ressource MEMBRES = Ressource.entiere(
                    GRAPPE + "/membres",
                    SECTION,
                    "Les membres d'une grappe et ce que chacun apporte",
                    "/api/v1/grappes/{id}/membres",
                    TableauDesMembres.description("Membres d'une grappe", true))
            .avec(ID);
    static final Ressource FINANCEMENT = Ressource.objet(
                    GRAPPE + "/financement",
                    SECTION,
                    "Le financement d'une grappe, ligne à ligne",
                    "/api/v1/grappes/{id}/financement",
                    TablesDeLaGrappe.FINANCEMENT)
            .avec(ID)
            .contenant("constats", TablesDeLaGrappe.CONSTATS)
            .contenant("lignes", TablesDeLaGrappe.LIGNES)
            .contenant("versements", TablesDeLaGrappe.VERSEMENTS);
    private final ConsultationDesGrappes consultation;

    ApiDesGrappes(ConsultationDesGrappes consultation) {
        this.consultation = consultation;
    }

    @GetMapping("/api/v1/grappes")
    ResponseEntity<byte[]> liste(@RequestParam @Nullable String abandonnees, HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                GrappesController.TABLEAU,
                page,
                consultation.liste("true".equals(abandonnees), page.demande(), page.aLire()),
                g -> g.position(page.demande()));
    }

    @GetMapping(GRAPPE)
    ResponseEntity<byte[]> une(@PathVariable UUID id) {
        var tableau = consultation.tableauDeBord(id);
        var fiche = Donnees.objet(TablesDeLaGrappe.GRAPPE, tableau);
        fiche.put("constats", Donnees.objets(TablesDeLaGrappe.CONSTATS, tableau.constats()));
        return Donnees.repondre(fiche);
    }

    @GetMapping(GRAPPE + "/membres")
    ResponseEntity<byte[]> membres(@PathVariable UUID id) {
        var tableau = consultation.tableauDeBord(id);
        return Donnees.entiere(
                TableauDesMembres.description(tableau),
                TableauDesMembres.lignes(tableau).stream()
                        .filter(l -> l.membre() != null)
                        .toList());
    }

    /// @throws Introuvable for those who see the grappe without its money
    @GetMapping(GRAPPE + "/financement")
    ResponseEntity<byte[]> financement(@PathVariable UUID id) {
        var tableau = consultation.tableauDeBord(id);
        if (!tableau.argent()) throw new Introuvable("financement", id);
        var fiche = Donnees.objet(TablesDeLaGrappe.FINANCEMENT, tableau);
        fiche.put("constats", Donnees.objets(TablesDeLaGrappe.CONSTATS, tableau.constats()));
        fiche.put(
                "lignes",
                Donnees.objets(TablesDeLaGrappe.LIGNES, tableau.financement().lignes()));
        fiche.put(
                "versements",
                Donnees.objets(
                        TablesDeLaGrappe.VERSEMENTS, tableau.financement().versements()));
        return Donnees.repondre(fiche);
    }
}
