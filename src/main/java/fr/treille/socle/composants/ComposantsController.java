package fr.treille.socle.composants;

import fr.treille.socle.Introuvable;
import fr.treille.socle.courrier.Courrier;
import fr.treille.socle.documents.Documents;
import fr.treille.socle.documents.Format;
import fr.treille.socle.saisie.Brouillons;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.travaux.Travaux;
import fr.treille.socle.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every common part on one page. Absent where `treille.demonstration` is `non`; a test asks for it alone with
/// `treille.composants`.
@Controller
@ConditionalOnExpression(ComposantsController.EN_DEMONSTRATION)
class ComposantsController {
    static final String EN_DEMONSTRATION = "'${treille.composants:${treille.demonstration:oui}}' != 'non'";
    private static final Set<String> THEMES = Set.of("treille", "etat");
    /// The same document whatever the day: its bytes are compared.
    private static final LocalDate DATE = LocalDate.of(2026, 3, 12);

    private final Documents documents;
    private final Travaux travaux;
    private final TravailDExemple travail;
    private final Brouillons brouillons;
    private final Courrier courrier;

    ComposantsController(
            Documents documents, Travaux travaux, TravailDExemple travail, Brouillons brouillons, Courrier courrier) {
        this.documents = documents;
        this.travaux = travaux;
        this.travail = travail;
        this.brouillons = brouillons;
        this.courrier = courrier;
    }

    /// @param theme  to look at the page in the other theme
    /// @param saisie `fautive` to look at the form with its errors
    @OuvertATous
    @GetMapping("/composants")
    String tout(
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "") String saisie,
            HttpServletRequest requete,
            Model modele) {
        if (theme != null && THEMES.contains(theme)) {
            modele.addAttribute("page", page.dansLeTheme(theme));
        }
        modele.addAttribute("tableau", ExemplesDeTableau.vue(Demande.lire(requete)));
        modele.addAttribute(
                "saisie", saisie.equals("fautive") ? ExemplesDeSaisie.fautive() : ExemplesDeSaisie.saisie());
        ajouterLesBrouillons(page, modele);
        modele.addAttribute("courrier", courrier.apercu(ExemplesDeSaisie.COURRIER));
        return "socle/composants/page";
    }

    /// Who is signed in finds again what he typed in the section that is kept; the conflict is always the example's.
    private void ajouterLesBrouillons(Page page, Model modele) {
        var gardee = ExemplesDeSaisie.gardee();
        var conflit = ExemplesDeSaisie.conflit(1);
        if (page.lecteur() != null) {
            var lue = brouillons.lire(ExemplesDeSaisie.FORMULAIRE, ExemplesDeSaisie.GARDEE);
            if (lue.version() > 0) gardee = lue;
            conflit = ExemplesDeSaisie.conflit(brouillons
                    .lire(ExemplesDeSaisie.FORMULAIRE, ExemplesDeSaisie.CONFLIT)
                    .version());
        }
        modele.addAttribute("gardee", gardee);
        modele.addAttribute("conflit", conflit);
    }

    /// What htmx puts in the page: components of the DSFR that must live as if they had come with it.
    @OuvertATous
    @GetMapping("/composants/fragment")
    String fragment() {
        return "socle/composants/fragment";
    }

    @OuvertATous
    @GetMapping("/composants/membres.{format:csv|xlsx}")
    void membres(@PathVariable String format, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        FormatDeTableau.lire(format)
                .envoyer(
                        reponse,
                        ExemplesDeTableau.TABLEAU.choisies(Demande.lire(requete)),
                        ExemplesDeTableau.MEMBRES::forEach);
    }

    @OuvertATous
    @GetMapping("/composants/donnees/{nom}.{format:csv|xlsx}")
    void donnees(@PathVariable String nom, @PathVariable String format, HttpServletResponse reponse)
            throws IOException {
        ExemplesDeGraphiques.de(nom)
                .orElseThrow(() -> new Introuvable("graphique", nom))
                .donnees()
                .envoyer(FormatDeTableau.lire(format), reponse);
    }

    @OuvertATous
    @GetMapping("/composants/document.{format:pdf|docx}")
    ResponseEntity<byte[]> document(@PathVariable String format) {
        return documents
                .rendre("socle/composants/document.jte", Map.of("date", DATE))
                .telecharger("exemple", Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    @Connecte
    @PostMapping("/composants/travail")
    String travailler() {
        var id = travaux.lancer(travail, new TravailDExemple.Compte(60), "Compter jusqu’à soixante", "socle.exemple");
        return "redirect:/travaux/" + id;
    }
}
