package fr.treille.referentiel.web;

import fr.treille.referentiel.jdbc.ListesDeNomenclature;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Tableau;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/// The nomenclatures for programs, each whole in its answer.
@PorteDeLApi
@OuvertATous
class ApiDesNomenclatures {
    static final Ressource CATEGORIES = nomenclature(TableauxDesNomenclatures.CATEGORIES);
    static final Ressource STATUTS = nomenclature(TableauxDesNomenclatures.STATUTS);
    static final Ressource SOLUTIONS = nomenclature(TableauxDesNomenclatures.SOLUTIONS);
    static final Ressource REGIONS = nomenclature(TableauxDesNomenclatures.REGIONS);
    static final Ressource DEPARTEMENTS = nomenclature(TableauxDesNomenclatures.DEPARTEMENTS);
    private final ListesDeNomenclature listes;

    ApiDesNomenclatures(ListesDeNomenclature listes) {
        this.listes = listes;
    }

    @GetMapping("/api/v1/nomenclatures/categories")
    ResponseEntity<byte[]> categories() {
        return Donnees.entiere(TableauxDesNomenclatures.CATEGORIES, listes.categories());
    }

    @GetMapping("/api/v1/nomenclatures/statuts")
    ResponseEntity<byte[]> statuts() {
        return Donnees.entiere(TableauxDesNomenclatures.STATUTS, listes.statuts());
    }

    @GetMapping("/api/v1/nomenclatures/solutions")
    ResponseEntity<byte[]> solutions() {
        return Donnees.entiere(TableauxDesNomenclatures.SOLUTIONS, listes.solutions());
    }

    @GetMapping("/api/v1/nomenclatures/regions")
    ResponseEntity<byte[]> regions() {
        return Donnees.entiere(TableauxDesNomenclatures.REGIONS, listes.regions());
    }

    @GetMapping("/api/v1/nomenclatures/departements")
    ResponseEntity<byte[]> departements() {
        return Donnees.entiere(TableauxDesNomenclatures.DEPARTEMENTS, listes.departements());
    }

    private static Ressource nomenclature(Tableau<?> tableau) {
        var adresse = "/api/v1/nomenclatures/" + tableau.nom();
        return Ressource.entiere(adresse, "Nomenclatures", tableau.legende(), adresse, tableau);
    }
}
