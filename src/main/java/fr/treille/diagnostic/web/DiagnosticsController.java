package fr.treille.diagnostic.web;

import fr.treille.diagnostic.ConsultationDesDiagnostics;
import fr.treille.diagnostic.DiagnosticDeLaListe;
import fr.treille.diagnostic.Dossier;
import fr.treille.diagnostic.Sujet;
import fr.treille.diagnostic.jdbc.ListeDesDiagnostics;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.securite.Connecte;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The diagnostics of a reader's perimeter, and what each says.
@Controller
class DiagnosticsController {
    static final Tableau<DiagnosticDeLaListe> TABLEAU = Tableau.<DiagnosticDeLaListe>nomme(
                    "diagnostics", "Diagnostics des ESSMS de votre périmètre", "Aucun ESSMS dans cette liste.")
            .texte("nom", "Établissement", DiagnosticDeLaListe::nom)
            .triable()
            .lien(d -> "/diagnostics/essms/" + d.finess())
            .texte("finess", "FINESS", DiagnosticDeLaListe::finess)
            .texte("organisme", "Organisme", DiagnosticDeLaListe::organisme)
            .triable()
            .texte("champ", "Champ", DiagnosticDeLaListe::champ)
            .texte("departement", "Département", DiagnosticDeLaListe::departement)
            .texte("etat", "État", d -> d.etat().libelle())
            .code(DiagnosticDeLaListe::etat)
            .entier("parties", "Parties répondues", DiagnosticDeLaListe::parties)
            .date("derniere", "Dernière réponse", DiagnosticDeLaListe::derniere)
            .triable();
    private static final int PAGE = 50;

    private final ConsultationDesDiagnostics consultation;

    DiagnosticsController(ConsultationDesDiagnostics consultation) {
        this.consultation = consultation;
    }

    @Connecte
    @GetMapping("/diagnostics")
    ModelAndView liste(@RequestParam(defaultValue = "false") boolean commences, HttpServletRequest requete) {
        var demande = Demande.lire(requete);
        var lues = consultation.liste(commences, demande, PAGE + 1);
        var vue = Vue.page(TABLEAU, demande, lues, PAGE, d -> ListeDesDiagnostics.position(d, demande))
                .exportee(demande, "/diagnostics");
        return new ModelAndView(
                "diagnostic/liste",
                Map.of(
                        "vue",
                        vue,
                        "nombre",
                        consultation.nombre(false),
                        "commencesEnTout",
                        consultation.nombre(true),
                        "commences",
                        commences));
    }

    @Connecte
    @GetMapping("/diagnostics.{extension:csv|xlsx}")
    void exporter(
            @PathVariable String extension,
            @RequestParam(defaultValue = "false") boolean commences,
            HttpServletRequest requete,
            HttpServletResponse reponse)
            throws IOException {
        var demande = Demande.lire(requete);
        FormatDeTableau.lire(extension)
                .envoyer(
                        reponse,
                        TABLEAU.choisies(demande),
                        lecteur -> consultation.chacune(commences, demande, lecteur));
    }

    @Connecte
    @GetMapping("/diagnostics/{genre:essms|og}/{numero}")
    ModelAndView resultat(@PathVariable String genre, @PathVariable String numero) {
        return new ModelAndView("diagnostic/resultat", Map.of("d", consultation.dossier(sujet(genre, numero))));
    }

    /// What the sheet of an ESSMS or OG shows of its diagnostic; nothing for who may not see it.
    @Connecte
    @GetMapping("/diagnostics/{genre:essms|og}/{numero}/volet")
    ModelAndView volet(@PathVariable String genre, @PathVariable String numero) {
        var sujet = sujet(genre, numero);
        return consultation
                .droit(sujet)
                .<ModelAndView>map(_ -> volet(consultation.dossier(sujet)))
                .orElseGet(() -> new ModelAndView("diagnostic/sans"));
    }

    private static ModelAndView volet(Dossier dossier) {
        return new ModelAndView("diagnostic/volet", Map.of("d", dossier));
    }

    /// @throws Introuvable if this is no FINESS number
    static Sujet sujet(String genre, String numero) {
        var finess = Finess.lire(numero).orElseThrow(() -> new Introuvable("diagnostic", numero));
        return new Sujet(Sujet.Genre.valueOf(genre.toUpperCase(Locale.ROOT)), finess);
    }
}
