package fr.treille.comptes.web;

import fr.treille.comptes.FiltreDesAcces;
import fr.treille.comptes.FiltreDesRattachements;
import fr.treille.comptes.Invitation;
import fr.treille.comptes.Invitations;
import fr.treille.comptes.JetonsDAcces;
import fr.treille.comptes.Personnes;
import fr.treille.comptes.Rattachement;
import fr.treille.comptes.Rattachements;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who has access to what, for the programs of those who answer for it.
@PorteDeLApi
class ApiDesAcces {
    private static final String SECTION = "Accès";
    private static final Parametre TEXTE = new Parametre("q", "Mots du nom ou de l'adresse électronique.");
    private static final Parametre TERMINEES = new Parametre("terminees", "Avec les accès terminés.", "oui");
    private static final Parametre COMPTE =
            new Parametre("compte", "Comptes ouverts, ou comptes fermés.", "OUVERT", "FERME");
    static final Ressource ACCES = Ressource.pages(
                    "/api/v1/acces",
                    SECTION,
                    "Qui a accès à quoi",
                    "/api/v1/acces?role=DIRECTEUR_OG",
                    TableauDesAcces.DESCRIPTION)
            .avec(TEXTE, Parametre.parmi("role", "Rôle tenu.", Role.class), TERMINEES, COMPTE);
    static final Ressource INVITATIONS = Ressource.pages(
                    "/api/v1/invitations",
                    SECTION,
                    "Les invitations envoyées, la dernière d'abord",
                    "/api/v1/invitations?etat=EN_ATTENTE",
                    InvitationsController.TABLEAU)
            .avec(TEXTE, Parametre.parmi("etat", "État de l'invitation.", Invitation.Etat.class));
    static final Ressource RATTACHEMENTS = Ressource.pages(
                    "/api/v1/rattachements",
                    SECTION,
                    "Les demandes de rattachement dont vous répondez, la plus ancienne d'abord",
                    "/api/v1/rattachements?etat=EN_ATTENTE",
                    TableauDesRattachements.DESCRIPTION)
            .avec(
                    new Parametre("q", "Mots du nom de la personne, de son adresse ou du lieu, ou numéro FINESS."),
                    Parametre.parmi("etat", "État de la demande.", Rattachement.Etat.class));
    static final Ressource JETONS = Ressource.pages(
            "/api/v1/jetons",
            SECTION,
            "Les jetons de l'API, le premier à expirer d'abord",
            "/api/v1/jetons",
            TableauDesJetons.DESCRIPTION);
    private final Personnes personnes;
    private final Invitations invitations;
    private final Rattachements rattachements;
    private final JetonsDAcces jetons;

    ApiDesAcces(Personnes personnes, Invitations invitations, Rattachements rattachements, JetonsDAcces jetons) {
        this.personnes = personnes;
        this.invitations = invitations;
        this.rattachements = rattachements;
        this.jetons = jetons;
    }

    @RepondDesAcces
    @GetMapping("/api/v1/acces")
    ResponseEntity<byte[]> acces(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable String terminees,
            @RequestParam @Nullable String compte,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        var filtre = new FiltreDesAcces(
                q, role, terminees != null, compte == null ? null : compte.equals("FERME"), null, null);
        var tri = Objects.requireNonNullElse(page.demande().tri(), "nom");
        return Donnees.page(
                TableauDesAcces.DESCRIPTION,
                page,
                personnes.page(filtre, page.demande(), page.aLire()),
                t -> TableauDesAcces.position(t, tri));
    }

    @RepondDesAcces
    @GetMapping("/api/v1/invitations")
    ResponseEntity<byte[]> invitations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                InvitationsController.TABLEAU,
                page,
                InvitationsController.page(invitations, q, etat, page.demande(), page.aLire()),
                InvitationsController::position);
    }

    @RepondDesAcces
    @GetMapping("/api/v1/rattachements")
    ResponseEntity<byte[]> rattachements(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Rattachement.@Nullable Etat etat,
            HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                TableauDesRattachements.DESCRIPTION,
                page,
                rattachements.page(new FiltreDesRattachements(q, etat), page.demande(), page.aLire()),
                r -> TableauDesRattachements.position(r, page.demande()));
    }

    @ReserveAuNational
    @GetMapping("/api/v1/jetons")
    ResponseEntity<byte[]> jetons(HttpServletRequest requete) {
        var page = PageDemandee.lire(requete);
        return Donnees.page(
                TableauDesJetons.DESCRIPTION,
                page,
                jetons.page(page.demande(), page.aLire()),
                j -> TableauDesJetons.position(j, page.demande()));
    }
}
