package fr.treille.referentiel.web;

import fr.treille.referentiel.Demande;
import fr.treille.referentiel.Etablissement;
import fr.treille.referentiel.Recherche;
import fr.treille.referentiel.Registre;
import fr.treille.referentiel.Resultat;
import fr.treille.referentiel.Secteur;
import fr.treille.socle.Finess;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.FormatDeTableau;
import fr.treille.socle.tableaux.Tableau;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private static final Tableau<Etablissement> EXPORT = Tableau.<Etablissement>nomme(
                    "etablissements", "Établissements trouvés", "Aucun établissement")
            .texte("finess", "FINESS", e -> e.finess().numero())
            .texte("nom", "Nom", Etablissement::nom)
            .texte("categorie", "Code catégorie", e -> e.categorie().code())
            .texte("libelle", "Catégorie", e -> e.categorie().libelle())
            .texte("champ", "Champ", e -> texte(e.champ()))
            .texte("og", "FINESS de l'organisme", e -> e.og().finess().numero())
            .texte("nom-og", "Organisme", e -> e.og().nom())
            .entier("taille-og", "ESSMS de l'organisme", e -> (long) e.og().taille())
            .texte("secteur", "Statut de l'organisme", e -> libelle(e.og().secteur()))
            .texte("siret", "SIRET", Etablissement::siret)
            .texte("adresse", "Adresse", e -> e.adresse().voie())
            .texte("code-postal", "Code postal", e -> e.adresse().codePostal())
            .texte("ville", "Ville", e -> e.adresse().ville())
            .texte("commune", "Commune (INSEE)", e -> e.adresse().commune())
            .texte("departement", "Département", e -> e.adresse().departement())
            .texte("region", "Région (INSEE)", e -> e.adresse().region())
            .texte("telephone", "Téléphone", Etablissement::telephone)
            .texte("etat", "État", e -> e.ouvert() ? "ouvert" : "fermé")
            .date("ferme-le", "Fermé le", Etablissement::fermeLe)
            .texte("origine", "Origine", e -> e.fictif() ? "fictif" : "FINESS");

    private final Recherche recherche;
    private final Registre registre;
    private final CarteDesResultats cartes;

    RechercheController(Recherche recherche, Registre registre, CarteDesResultats cartes) {
        this.recherche = recherche;
        this.registre = registre;
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
                        choisisAilleurs(adresses, resultat),
                        carte ? cartes.dessiner(demande, adresses) : null,
                        registre.sources(),
                        registre.departementsAbsents()));
        return "referentiel/recherche";
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
        FormatDeTableau.lire(format).envoyer(reponse, EXPORT, lecteur -> recherche.parcourir(demande, lecteur));
    }

    private static @Nullable String texte(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
    }

    private static @Nullable String libelle(@Nullable Secteur secteur) {
        return secteur == null ? null : secteur.libelle();
    }
}
