package fr.treille.referentiel.web;

import fr.treille.referentiel.Activites;
import fr.treille.referentiel.EvenementsDeVie;
import fr.treille.referentiel.Facette;
import fr.treille.referentiel.Groupements;
import fr.treille.referentiel.Recherche;
import fr.treille.referentiel.Registre;
import fr.treille.socle.Finess;
import fr.treille.socle.Introuvable;
import fr.treille.socle.api.DemandeRefusee;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PageDemandee;
import fr.treille.socle.api.Parametre;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The register for programs: the same search as the page, the same sheets.
@PorteDeLApi
@OuvertATous
class ApiDuRegistre {
    static final String SECTION = "Registre";
    private static final String ESSMS_ = "/api/v1/essms";
    static final Ressource ESSMS = Ressource.pages(
                    ESSMS_,
                    SECTION,
                    "Les établissements trouvés par la recherche",
                    "/api/v1/essms?q=ehpad&region=53&limite=10",
                    ColonnesDeRecherche.tableau())
            .avec(parametres());
    static final Ressource ESSMS_UN = Ressource.objet(
                    "/api/v1/essms/{finess}",
                    SECTION,
                    "La fiche d'un établissement",
                    "/api/v1/essms/350000014",
                    TablesDuRegistre.ETABLISSEMENT)
            .avec(new Parametre("finess", "Numéro FINESS géographique."))
            .contenant("activites", TablesDuRegistre.ACTIVITES)
            .contenant("histoire", TablesDuRegistre.HISTOIRE)
            .contenant("evenements_de_vie", TablesDuRegistre.VIE);
    static final Ressource OG = Ressource.objet(
                    "/api/v1/og/{finess}",
                    SECTION,
                    "La fiche d'un organisme gestionnaire et ses établissements",
                    "/api/v1/og/350000006",
                    TablesDuRegistre.ORGANISME)
            .avec(new Parametre("finess", "Numéro FINESS juridique."))
            .contenant("etablissements", ColonnesDeRecherche.tableau())
            .contenant("groupements", TablesDuRegistre.APPARTENANCES)
            .contenant("histoire", TablesDuRegistre.HISTOIRE)
            .contenant("evenements_de_vie", TablesDuRegistre.VIE);
    private final Recherche recherche;
    private final Registre registre;
    private final Activites activites;
    private final Groupements groupements;
    private final EvenementsDeVie evenements;

    ApiDuRegistre(
            Recherche recherche,
            Registre registre,
            Activites activites,
            Groupements groupements,
            EvenementsDeVie evenements) {
        this.recherche = recherche;
        this.registre = registre;
        this.activites = activites;
        this.groupements = groupements;
        this.evenements = evenements;
    }

    @GetMapping(ESSMS_)
    ResponseEntity<byte[]> chercher(
            @RequestParam MultiValueMap<String, String> parametres, HttpServletRequest requete) {
        int limite = PageDemandee.limite(requete);
        var demande = AdresseDeRecherche.lire(parametres).parPages(limite);
        if (parametres.containsKey("apres") && demande.apres() == null) {
            throw new DemandeRefusee("Le paramètre « apres » est le FINESS de la dernière ligne lue.");
        }
        if (parametres.containsKey("zone") && demande.zone() == null) {
            throw new DemandeRefusee("Le paramètre « zone » s'écrit ouest,sud,est,nord en degrés.");
        }
        var resultat = recherche.chercher(demande);
        var suite = resultat.suite();
        return Donnees.page(
                ColonnesDeRecherche.tableau(),
                resultat.etablissements(),
                suite == null
                        ? null
                        : UriComponentsBuilder.fromUriString(new AdresseDeRecherche(java.util.Set.of(), List.of())
                                        .nue(ESSMS_, demande.apres(suite), false))
                                .queryParam("limite", limite)
                                .build()
                                .toUriString());
    }

    @GetMapping("/api/v1/essms/{finess}")
    ResponseEntity<byte[]> essms(@PathVariable String finess) {
        var numero = lire("établissement", finess);
        var fiche = Donnees.objet(
                TablesDuRegistre.ETABLISSEMENT,
                registre.etablissement(numero).orElseThrow(() -> new Introuvable("établissement", numero)));
        fiche.put("activites", Donnees.objets(TablesDuRegistre.ACTIVITES, activites.de(numero)));
        fiche.put("histoire", Donnees.objets(TablesDuRegistre.HISTOIRE, registre.histoire(numero)));
        fiche.put("evenements_de_vie", Donnees.objets(TablesDuRegistre.VIE, evenements.confirmes(numero)));
        return Donnees.repondre(fiche);
    }

    @GetMapping("/api/v1/og/{finess}")
    ResponseEntity<byte[]> og(@PathVariable String finess) {
        var numero = lire("organisme", finess);
        var fiche = Donnees.objet(
                TablesDuRegistre.ORGANISME,
                registre.organisme(numero).orElseThrow(() -> new Introuvable("organisme", numero)));
        fiche.put("etablissements", Donnees.objets(ColonnesDeRecherche.tableau(), registre.etablissementsDe(numero)));
        fiche.put("groupements", Donnees.objets(TablesDuRegistre.APPARTENANCES, groupements.de(numero)));
        fiche.put("histoire", Donnees.objets(TablesDuRegistre.HISTOIRE, registre.histoire(numero)));
        fiche.put("evenements_de_vie", Donnees.objets(TablesDuRegistre.VIE, evenements.confirmes(numero)));
        return Donnees.repondre(fiche);
    }

    private static Finess lire(String genre, String finess) {
        return Finess.lire(finess).orElseThrow(() -> new Introuvable(genre, finess));
    }

    private static Parametre[] parametres() {
        var facettes = Arrays.stream(Facette.values())
                .map(f -> new Parametre(f.parametre(), f.libelle() + " : un code, ou plusieurs.").repete());
        return Stream.concat(
                        Stream.of(
                                new Parametre("q", "Mots de la recherche, comme dans la page : nom, ville, numéro…"),
                                new Parametre("nom", "Mots à chercher dans le seul nom.").repete()),
                        Stream.concat(
                                facettes,
                                Stream.of(
                                        new Parametre("hors", "Aussi ce qui n'est pas un ESSMS.", "oui"),
                                        new Parametre("tri", "Ordre des lignes.", "pertinence", "nom", "commune"),
                                        new Parametre(
                                                "zone", "Rectangle de la carte : ouest,sud,est,nord en degrés."))))
                .toArray(Parametre[]::new);
    }
}
