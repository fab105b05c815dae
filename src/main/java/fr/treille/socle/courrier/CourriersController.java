package fr.treille.socle.courrier;

import fr.treille.socle.courrier.BoiteAuxLettres.Bureau;
import fr.treille.socle.courrier.BoiteAuxLettres.Ligne;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Demande.Curseur;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import fr.treille.socle.web.EntreeDeMenu;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The mail of the reader, the operator's switch, and the page where a link of a mail stops its kind.
@Controller
class CourriersController {
    private static final int TAILLE = 25;
    private static final Tableau<Ligne> MIENS = Tableau.<Ligne>nomme(
                    "courriers", "Du plus récent au plus ancien", "Aucun courrier.")
            .texte("objet", "Objet", Ligne::objet)
            .lien(ligne -> "/courriers/" + ligne.id())
            .instant("date", "Écrit le", Ligne::creeLe)
            .texte("etat", "Où il en est", ligne -> ligne.etat().libelle());
    private static final Tableau<Ligne> TOUS = MIENS.texte("destinataire", "Pour", Ligne::destinataire);

    private final BoiteAuxLettres boite;
    private final Abonnements abonnements;

    CourriersController(BoiteAuxLettres boite, Abonnements abonnements) {
        this.boite = boite;
        this.abonnements = abonnements;
    }

    @Connecte
    @GetMapping("/courriers")
    ModelAndView liste(HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var bureau = boite.bureau();
        var apres = demande.apres();
        var lignes = boite.liste(numero(apres), TAILLE);
        var vue = Vue.page(tableau(bureau), demande, lignes, TAILLE, l -> new Curseur("", Long.toString(l.numero())))
                .exportee(demande, "/courriers");
        return new ModelAndView(
                "socle/courriers", Map.of("vue", vue, "bureau", bureau, "abonnements", abonnements.duLecteur()));
    }

    @Connecte
    @GetMapping("/courriers.{format:csv|xlsx}")
    void exporter(@PathVariable String format, HttpServletResponse reponse) throws IOException {
        FormatDeTableau.lire(format).envoyer(reponse, tableau(boite.bureau()), boite::chacun);
    }

    private static Tableau<Ligne> tableau(Bureau bureau) {
        return bureau.tous() ? TOUS : MIENS;
    }

    private static @Nullable Long numero(@Nullable Curseur apres) {
        return apres == null || !apres.id().matches("[0-9]{1,18}") ? null : Long.valueOf(apres.id());
    }

    @Connecte
    @GetMapping("/courriers/{id}")
    ModelAndView lettre(@PathVariable UUID id) {
        return new ModelAndView("socle/courrier-lu", Map.of("lettre", boite.lettre(id), "bureau", boite.bureau()));
    }

    @ReserveAuNational
    @PostMapping("/courriers/{id}/envoi")
    String relancer(@PathVariable UUID id) {
        boite.relancer(id);
        return "redirect:/courriers/" + id;
    }

    @ReserveAuNational
    @PostMapping("/courriers/suspension")
    String suspendre(@RequestParam boolean suspendre) {
        boite.suspendre(suspendre);
        return "redirect:/courriers";
    }

    /// Reading stops nothing: programs open the links of a mail before its reader does.
    @OuvertATous
    @GetMapping("/courriers/arret/{jeton}")
    ModelAndView arret(@PathVariable UUID jeton) {
        return new ModelAndView("socle/arret", Map.of("abonnement", abonnements.lire(jeton)));
    }

    /// Also what the mail reader's own button calls (RFC 8058), without session nor CSRF token: the token of the
    /// address is the secret.
    @OuvertATous
    @PostMapping("/courriers/arret/{jeton}")
    ModelAndView arreter(@PathVariable UUID jeton, @RequestParam(defaultValue = "true") boolean arreter) {
        return new ModelAndView("socle/arret", Map.of("abonnement", abonnements.regler(jeton, arreter)));
    }

    @Bean
    static EntreeDeMenu menuCourriers() {
        return new EntreeDeMenu(95, "Courriers", "/courriers", Role.ADMINISTRATEUR_NATIONAL).dAdministration();
    }
}
