package fr.treille.programme.web;

import fr.treille.programme.Campagne;
import fr.treille.programme.CampagnesEnVigueur;
import fr.treille.programme.Parametre;
import fr.treille.programme.Valeur;
import fr.treille.socle.Introuvable;
import fr.treille.socle.Montant;
import fr.treille.socle.api.Donnees;
import fr.treille.socle.api.PorteDeLApi;
import fr.treille.socle.api.Ressource;
import fr.treille.socle.securite.OuvertATous;
import fr.treille.socle.tableaux.Tableau;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The campaigns for programs: each parameter with its source, and the version that amounts are computed with.
@PorteDeLApi
@OuvertATous
class ApiDesCampagnes {
    private static final String SECTION = "Programme";
    private static final Tableau<Campagne> CAMPAGNES = Tableau.<Campagne>nomme(
                    "campagnes", "Campagnes, la plus ancienne d'abord", "Aucune campagne")
            .texte("code", "Code", Campagne::code)
            .texte("libelle", "Campagne", Campagne::libelle)
            .entier("annee", "Année", Campagne::annee)
            .texte("texte", "Texte", Campagne::texte)
            .texte("herite", "Reprend les valeurs de", Campagne::herite)
            .texte("version", "Version", Campagne::version)
            .entier("inconnus", "Paramètres inconnus", GroupeDeParametres::inconnus);
    private static final Tableau<Campagne> CAMPAGNE =
            new Tableau<>("campagne", "Une campagne", "Aucune campagne", CAMPAGNES.colonnes());
    private static final Tableau<Valeur> PARAMETRES = Tableau.<Valeur>nomme(
                    "parametres", "Paramètres et leurs sources", "Aucun paramètre")
            .texte("cle", "Clé", v -> v.parametre().cle())
            .texte("libelle", "Paramètre", v -> v.parametre().libelle())
            .texte("genre", "Genre", v -> v.parametre().genre())
            .texte("valeur", "Valeur", Valeur::montrer)
            .code(v -> v.sansObjet() ? null : v.brut())
            .montant("montant", "Montant", ApiDesCampagnes::montant)
            .ouiNon("sans-objet", "Sans objet", Valeur::sansObjet)
            .texte("certitude", "Certitude", v -> v.certitude().libelle())
            .code(v -> v.certitude())
            .texte("source", "Source", Valeur::source)
            .texte("note", "Note", Valeur::note);
    static final Ressource LISTE =
            Ressource.entiere("/api/v1/campagnes", SECTION, "Les campagnes", "/api/v1/campagnes", CAMPAGNES);
    static final Ressource UNE = Ressource.objet(
                    "/api/v1/campagnes/{code}",
                    SECTION,
                    "Une campagne, ses paramètres et leurs sources",
                    "/api/v1/campagnes/2022-REG",
                    CAMPAGNE)
            .avec(
                    new fr.treille.socle.api.Parametre("code", "Code de la campagne, comme 2022-REG."),
                    new fr.treille.socle.api.Parametre("version", "Une version passée, comme 2022-REG@1f0c2b3a4d5e."))
            .contenant("parametres", PARAMETRES);
    static final Ressource HISTOIRE = Ressource.entiere(
                    "/api/v1/campagnes/histoire",
                    SECTION,
                    "Ce qui a été complété dans les campagnes, du plus récent au plus ancien",
                    "/api/v1/campagnes/histoire?campagne=2022-REG",
                    CampagnesController.HISTOIRE)
            .avec(new fr.treille.socle.api.Parametre("campagne", "Code d'une campagne ; toutes sans ce paramètre."));
    private final CampagnesEnVigueur campagnes;

    ApiDesCampagnes(CampagnesEnVigueur campagnes) {
        this.campagnes = campagnes;
    }

    @GetMapping("/api/v1/campagnes")
    ResponseEntity<byte[]> liste() {
        return Donnees.entiere(CAMPAGNES, campagnes.toutes());
    }

    @GetMapping("/api/v1/campagnes/histoire")
    ResponseEntity<byte[]> histoire(@RequestParam @Nullable String campagne) {
        return Donnees.entiere(CampagnesController.HISTOIRE, campagnes.histoire(campagne));
    }

    @GetMapping("/api/v1/campagnes/{code}")
    ResponseEntity<byte[]> une(@PathVariable String code, @RequestParam @Nullable String version) {
        var campagne = version == null ? campagnes.campagne(code) : campagnes.version(version);
        if (!campagne.code().equals(code)) throw new Introuvable("version", campagne.version());
        var fiche = Donnees.objet(CAMPAGNE, campagne);
        fiche.put(
                "parametres",
                Donnees.objets(
                        PARAMETRES,
                        Arrays.stream(Parametre.values()).map(campagne::valeur).toList()));
        return Donnees.repondre(fiche);
    }

    private static @Nullable Montant montant(Valeur valeur) {
        return valeur.contenu() instanceof Montant montant ? montant : null;
    }
}
