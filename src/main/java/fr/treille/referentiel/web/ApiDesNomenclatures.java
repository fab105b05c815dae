package fr.treille.referentiel.web;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Nomenclatures;
import fr.treille.referentiel.SolutionReferencee;
import fr.treille.referentiel.StatutJuridique;
import fr.treille.socle.Departement;
import fr.treille.socle.Region;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Tableau;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// The nomenclatures for programs, each whole in its answer.
@PorteDeLApi
@OuvertATous
class ApiDesNomenclatures {
    private static final String SECTION = "Nomenclatures";
    private static final String VIDE = "Aucune ligne";
    private static final Tableau<Categorie> CATEGORIES_ = Tableau.<Categorie>nomme(
                    "categories", "Catégories d'établissements", VIDE)
            .texte("code", "Code", Categorie::code)
            .texte("libelle", "Libellé", Categorie::libelle)
            .texte("libelle-court", "Libellé court", Categorie::libelleCourt)
            .texte("agregat", "Agrégat", Categorie::agregat)
            .texte("libelle-agregat", "Libellé de l'agrégat", Categorie::libelleAgregat)
            .texte("champ", "Champ", c -> c.champ())
            .texte("base-du-champ", "Origine du champ", Categorie::baseDuChamp)
            .texte("essms", "Compté comme ESSMS", Categorie::essms)
            .ouiNon("jdv-j254", "Dans le jeu de valeurs J254", Categorie::jdvJ254)
            .ouiNon("sons", "Donnée éligible au SONS en 2022", Categorie::sons);
    private static final Tableau<StatutJuridique> STATUTS_ = Tableau.<StatutJuridique>nomme(
                    "statuts", "Statuts juridiques", VIDE)
            .texte("code", "Code", StatutJuridique::code)
            .texte("libelle", "Libellé", StatutJuridique::libelle)
            .texte("libelle-court", "Libellé court", StatutJuridique::libelleCourt)
            .texte("secteur", "Secteur", s -> s.secteur())
            .texte("base-du-secteur", "Origine du secteur", StatutJuridique::baseDuSecteur)
            .date("ouvert-du", "Depuis le", StatutJuridique::ouvertDu)
            .date("ferme-le", "Fermé le", StatutJuridique::fermeLe)
            .texte("source", "Source", StatutJuridique::source);
    private static final Tableau<SolutionReferencee> SOLUTIONS_ = Tableau.<SolutionReferencee>nomme(
                    "solutions", "Solutions de DUI par champ", VIDE)
            .texte("editeur", "Éditeur", SolutionReferencee::editeur)
            .texte("nom", "Solution", SolutionReferencee::nom)
            .texte("champ", "Champ", s -> s.champ())
            .texte("dispositif", "Dispositif", SolutionReferencee::dispositif)
            .entier("vague", "Vague", SolutionReferencee::vague)
            .texte("etat", "État", SolutionReferencee::etat)
            .date("depuis", "Depuis le", SolutionReferencee::depuis)
            .date("jusqu-au", "Jusqu'au", SolutionReferencee::jusquAu)
            .texte("source", "Source", SolutionReferencee::source)
            .texte("origine", "Origine", SolutionReferencee::origine);
    private static final Tableau<Region> REGIONS_ = Tableau.<Region>nomme("regions", "Régions", VIDE)
            .texte("code", "Code INSEE", Region::code)
            .texte("nom", "Nom", Region::nom)
            .texte("zone", "Zone", Region::zone)
            .texte("fuseau", "Fuseau horaire", r -> r.fuseau());
    private static final Tableau<Departement> DEPARTEMENTS_ = Tableau.<Departement>nomme(
                    "departements", "Départements", VIDE)
            .texte("code", "Code INSEE", Departement::code)
            .texte("nom", "Nom", Departement::nom)
            .texte("region", "Région (INSEE)", Departement::region)
            .texte("code-finess", "Code dans FINESS", Departement::codeFiness);
    static final Ressource CATEGORIES = nomenclature("categories", "Les catégories d'établissements", CATEGORIES_);
    static final Ressource STATUTS = nomenclature("statuts", "Les statuts juridiques", STATUTS_);
    static final Ressource SOLUTIONS =
            nomenclature("solutions", "Les solutions de DUI et leurs référencements", SOLUTIONS_);
    static final Ressource REGIONS = nomenclature("regions", "Les régions", REGIONS_);
    static final Ressource DEPARTEMENTS = nomenclature("departements", "Les départements", DEPARTEMENTS_);
    private final Nomenclatures nomenclatures;

    ApiDesNomenclatures(Nomenclatures nomenclatures) {
        this.nomenclatures = nomenclatures;
    }

    @GetMapping("/api/v1/nomenclatures/categories")
    ResponseEntity<byte[]> categories() {
        return Donnees.entiere(CATEGORIES_, List.copyOf(nomenclatures.categories()));
    }

    @GetMapping("/api/v1/nomenclatures/statuts")
    ResponseEntity<byte[]> statuts() {
        return Donnees.entiere(STATUTS_, nomenclatures.statuts());
    }

    @GetMapping("/api/v1/nomenclatures/solutions")
    ResponseEntity<byte[]> solutions() {
        return Donnees.entiere(SOLUTIONS_, nomenclatures.solutions());
    }

    @GetMapping("/api/v1/nomenclatures/regions")
    ResponseEntity<byte[]> regions() {
        return Donnees.entiere(REGIONS_, List.copyOf(nomenclatures.regions()));
    }

    @GetMapping("/api/v1/nomenclatures/departements")
    ResponseEntity<byte[]> departements() {
        return Donnees.entiere(DEPARTEMENTS_, List.copyOf(nomenclatures.departements()));
    }

    private static Ressource nomenclature(String nom, String titre, Tableau<?> tableau) {
        var adresse = "/api/v1/nomenclatures/" + nom;
        return Ressource.entiere(adresse, SECTION, titre, adresse, tableau);
    }
}
