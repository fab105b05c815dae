package fr.treille.comptes.web;

import fr.treille.comptes.Acte;
import fr.treille.comptes.FermetureDesComptes;
import fr.treille.comptes.FiltreDesAcces;
import fr.treille.comptes.Habilitations;
import fr.treille.comptes.PerimetresSansPersonne;
import fr.treille.comptes.Personnes;
import fr.treille.comptes.RepondDesAcces;
import fr.treille.socle.securite.PreuveRecente;
import fr.treille.socle.securite.ReserveAuNational;
import fr.treille.socle.securite.Role;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Saisies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who has access to what; the sheet of a person, where her accesses are confirmed, ended and handed over.
@Controller
@RepondDesAcces
class PersonnesController {
    private final Personnes personnes;
    private final Habilitations habilitations;
    private final FermetureDesComptes fermeture;
    private final PerimetresSansPersonne sansPersonne;

    PersonnesController(
            Personnes personnes,
            Habilitations habilitations,
            FermetureDesComptes fermeture,
            PerimetresSansPersonne sansPersonne) {
        this.personnes = personnes;
        this.habilitations = habilitations;
        this.fermeture = fermeture;
        this.sansPersonne = sansPersonne;
    }

    @GetMapping("/comptes")
    ModelAndView liste(HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var filtre = filtre(requete);
        var modele = new HashMap<String, @Nullable Object>();
        modele.put(
                "vue",
                TableauDesAcces.page(personnes.page(filtre, demande), demande, "nom")
                        .exportee(demande, "/comptes"));
        modele.put("filtre", filtre);
        return new ModelAndView("comptes/personnes", modele);
    }

    @GetMapping("/comptes.{extension:csv|xlsx}")
    void exporter(@PathVariable String extension, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var filtre = filtre(requete);
        FormatDeTableau.lire(extension)
                .envoyer(reponse, TableauDesAcces.DESCRIPTION, suite -> personnes.chacune(filtre, suite));
    }

    @GetMapping("/comptes/sans-personne")
    ModelAndView sansPersonne() {
        return new ModelAndView("comptes/sansPersonne", "perimetres", sansPersonne.liste());
    }

    @GetMapping("/comptes/{id:[0-9a-f-]{36}}")
    ModelAndView fiche(@PathVariable UUID id) {
        return new ModelAndView("comptes/personne", "fiche", personnes.fiche(id));
    }

    @PreuveRecente
    @PostMapping("/comptes/{id:[0-9a-f-]{36}}/remplacement")
    String remplacer(
            @PathVariable UUID id,
            @RequestParam String courriel,
            @RequestParam(defaultValue = "") String dernierJour,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes suite) {
        var jour = Saisies.date(dernierJour);
        suite.addFlashAttribute(
                "acte",
                jour.isEmpty()
                        ? new Acte.Refuse("Donnez le dernier jour de la personne qui part.")
                        : habilitations.remplacer(id, courriel, jour.get(), motif));
        return "redirect:/comptes/" + id;
    }

    @ReserveAuNational
    @PreuveRecente
    @PostMapping("/comptes/{id:[0-9a-f-]{36}}/fermeture")
    String fermer(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", fermeture.fermer(id, motif));
        return "redirect:/comptes/" + id;
    }

    @ReserveAuNational
    @PreuveRecente
    @PostMapping("/comptes/{id:[0-9a-f-]{36}}/reouverture")
    String rouvrir(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", fermeture.rouvrir(id, motif));
        return "redirect:/comptes/" + id;
    }

    @PreuveRecente
    @PostMapping("/habilitations/{id:[0-9a-f-]{36}}/confirmation")
    String confirmer(@PathVariable UUID id, @RequestParam(defaultValue = "") String retour, RedirectAttributes suite) {
        suite.addFlashAttribute("acte", habilitations.confirmer(id));
        return "redirect:" + adresse(retour);
    }

    @PreuveRecente
    @PostMapping("/habilitations/{id:[0-9a-f-]{36}}/fin")
    String terminer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String retour,
            RedirectAttributes suite) {
        var jour = Saisies.date(au);
        suite.addFlashAttribute(
                "acte",
                !au.isBlank() && jour.isEmpty()
                        ? new Acte.Refuse("Cette date n'est pas lisible : écrivez-la 31/12/2026.")
                        : habilitations.terminer(id, jour.orElse(null), motif));
        return "redirect:" + adresse(retour);
    }

    /// Only the pages that hold these forms.
    private static String adresse(String retour) {
        return retour.matches("/comptes/[0-9a-f-]{36}|/revue-des-acces") ? retour : "/comptes";
    }

    private static @Nullable Boolean ferme(@Nullable String compte) {
        return compte == null || compte.isBlank() ? null : compte.equals("FERME");
    }

    private static FiltreDesAcces filtre(HttpServletRequest requete) {
        var role = requete.getParameter("role");
        var q = requete.getParameter("q");
        return new FiltreDesAcces(
                q == null ? "" : q,
                Arrays.stream(Role.values())
                        .filter(r -> r.name().equals(role))
                        .findFirst()
                        .orElse(null),
                "oui".equals(requete.getParameter("terminees")),
                ferme(requete.getParameter("compte")),
                null,
                null);
    }
}
