package fr.treille.referentiel.web;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Groupement;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Groupements.Filtre;
import fr.treille.referentiel.Recherche;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.Resultat;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.FormatDeTableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The search: one page, the same while typing, on its list or on its map, and as a file.
@Controller
@OuvertATous
class RechercheController {
    /// Fewer letters name nothing.
    private static final int NOM_AU_MOINS = 3;

    private final Recherche recherche;
    private final Registre registre;
    private final Groupements groupements;
    private final CarteDesResultats cartes;

    RechercheController(Recherche recherche, Registre registre, Groupements groupements, CarteDesResultats cartes) {
        this.recherche = recherche;
        this.registre = registre;
        this.groupements = groupements;
        this.cartes = cartes;
    }

    @GetMapping("/recherche")
    String chercher(@RequestParam MultiValueMap<String, String> parametres, Model modele) {
        return page(parametres, "carte".equals(parametres.getFirst("vue")), modele);
    }

    @GetMapping("/carte")
    String carte(@RequestParam MultiValueMap<String, String> parametres, Model modele) {
        return page(parametres, true, modele);
    }

    private String page(MultiValueMap<String, String> parametres, boolean carte, Model modele) {
        Demande demande = AdresseDeRecherche.lire(parametres);
        var adresses = AdresseDeRecherche.choisis(parametres);
        var resultat = recherche.chercher(demande);
        modele.addAttribute(
                "recherche",
                new PageDeRecherche(
                        demande,
                        adresses,
                        resultat,
                        groupements(demande),
                        choisisAilleurs(adresses, resultat),
                        carte ? cartes.dessiner(demande, adresses) : null,
                        registre.sources(),
                        registre.departementsAbsents()));
        return "referentiel/recherche";
    }

    /// A few whose name holds what is asked, beside the first establishments.
    private List<Groupement> groupements(Demande demande) {
        var texte = demande.texte().strip();
        if (texte.length() < NOM_AU_MOINS || demande.apres() != null) return List.of();
        return groupements.page(
                Filtre.nomme(texte),
                fr.treille.socle.tableaux.Demande.de("/groupements"),
                PageDeRecherche.GROUPEMENTS_MONTRES + 1);
    }

    private List<Etablissement> choisisAilleurs(AdresseDeRecherche adresses, Resultat resultat) {
        var ailleurs = new LinkedHashSet<>(adresses.choisis());
        resultat.etablissements().forEach(e -> ailleurs.remove(e.finess().numero()));
        if (ailleurs.isEmpty()) return List.of();
        return List.copyOf(
                registre.etablissements(ailleurs.stream().map(Finess::new).toList())
                        .values());
    }

    @GetMapping("/recherche.{format:csv|xlsx}")
    void exporter(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parametres,
            HttpServletResponse reponse)
            throws IOException {
        var demande = AdresseDeRecherche.lire(parametres);
        var colonnes = AdresseDeRecherche.choisis(parametres).colonnes();
        FormatDeTableau.lire(format)
                .envoyer(
                        reponse,
                        ColonnesDeRecherche.fichier(colonnes),
                        lecteur -> recherche.parcourir(demande, lecteur));
    }
}
