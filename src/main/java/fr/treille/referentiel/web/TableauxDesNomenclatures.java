package fr.treille.referentiel.web;

import fr.treille.referentiel.Categorie;
import fr.treille.referentiel.Champ;
import fr.treille.referentiel.LigneDeNomenclature;
import fr.treille.referentiel.LigneDeNomenclature.DeCategorie;
import fr.treille.referentiel.LigneDeNomenclature.DeDepartement;
import fr.treille.referentiel.LigneDeNomenclature.DeRegion;
import fr.treille.referentiel.LigneDeNomenclature.DeSolution;
import fr.treille.referentiel.LigneDeNomenclature.DeStatut;
import fr.treille.referentiel.ListeDeNomenclature;
import fr.treille.socle.tableaux.Tableau;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of each nomenclature, for the page, its files and the API.
final class TableauxDesNomenclatures {
    private static final Map<String, String> BASES_DU_CHAMP = Map.of(
            "aggregate", "agrégat officiel", "ans-jdv-j254", "jeu de valeurs de l'ANS", "judgement", "notre lecture");

    private static final Map<String, String> ETATS =
            Map.of("CANDIDATE", "candidate", "REFERENCEE", "référencée", "RETIREE", "retirée");
    private static final Map<String, String> ZONES =
            Map.of("metro", "métropole", "drom", "département d’outre-mer", "com", "collectivité d’outre-mer");

    static final Tableau<DeCategorie> CATEGORIES = TableauxDesNomenclatures.<DeCategorie>de(
                    ListeDeNomenclature.CATEGORIES)
            .texte("code", "Code", DeCategorie::code)
            .triable()
            .texte("libelle", "Libellé", DeCategorie::libelle)
            .triable()
            .lien(c -> "/nomenclatures/categories/" + c.code())
            .texte("libelle-court", "Libellé court", DeCategorie::libelleCourt)
            .pourLesProgrammes()
            .texte("champ", "Champ", c -> libelle(c.champ()))
            .code(c -> c.champ())
            .triable()
            .texte("base-du-champ", "D’où vient le champ", c -> mots(BASES_DU_CHAMP, c.baseDuChamp()))
            .code(DeCategorie::baseDuChamp)
            .triable()
            .texte("essms", "Article L. 312-1 (notre lecture)", c -> mots(Categorie.LECTURES, c.essms()))
            .code(DeCategorie::essms)
            .triable()
            .ouiNon("jdv-j254", "Dans le jeu de valeurs J254", DeCategorie::jdvJ254)
            .pourLesProgrammes()
            .ouiNon("sons", "SONS", DeCategorie::sons)
            .triable()
            .texte("agregat", "Agrégat officiel", DeCategorie::libelleAgregat)
            .code(DeCategorie::agregat)
            .triable()
            .texte("libelle-agregat", "Libellé de l’agrégat", DeCategorie::libelleAgregat)
            .pourLesProgrammes()
            .entier("etablissements-ouverts", "Établissements ouverts", DeCategorie::nombre)
            .triable()
            .texte("source", "Source", DeCategorie::source)
            .ouiNon("a-classer", "À classer", DeCategorie::aClasser)
            .pourLesProgrammes();

    static final Tableau<DeStatut> STATUTS = TableauxDesNomenclatures.<DeStatut>de(ListeDeNomenclature.STATUTS)
            .texte("code", "Code", DeStatut::code)
            .triable()
            .texte("libelle", "Libellé", DeStatut::libelle)
            .triable()
            .texte("libelle-court", "Libellé court", DeStatut::libelleCourt)
            .pourLesProgrammes()
            .texte(
                    "secteur",
                    "Secteur",
                    s -> s.secteur() == null ? null : s.secteur().libelle())
            .code(s -> s.secteur())
            .triable()
            .texte("base-du-secteur", "D’où vient le secteur", DeStatut::baseDuSecteur)
            .pourLesProgrammes()
            .texte("agregat", "Agrégat officiel", DeStatut::libelleAgregat)
            .code(DeStatut::agregat)
            .triable()
            .texte("libelle-agregat", "Libellé de l’agrégat", DeStatut::libelleAgregat)
            .pourLesProgrammes()
            .date("ouvert-du", "Ouvert le", DeStatut::ouvertDu)
            .triable()
            .date("ferme-le", "Fermé le", DeStatut::fermeLe)
            .triable()
            .entier("organismes-ouverts", "Organismes ouverts", DeStatut::nombre)
            .triable()
            .texte("source", "Source", DeStatut::source)
            .ouiNon("a-classer", "À classer", DeStatut::aClasser)
            .pourLesProgrammes();

    static final Tableau<DeRegion> REGIONS = TableauxDesNomenclatures.<DeRegion>de(ListeDeNomenclature.REGIONS)
            .texte("code", "Code", DeRegion::code)
            .triable()
            .texte("nom", "Nom", DeRegion::nom)
            .triable()
            .texte("zone", "Zone", r -> mots(ZONES, r.zone()))
            .code(DeRegion::zone)
            .triable()
            .texte("fuseau", "Fuseau horaire", DeRegion::fuseau)
            .triable()
            .date("valable-du", "Valable du", DeRegion::valableDu)
            .texte("source", "Source", DeRegion::source);

    static final Tableau<DeDepartement> DEPARTEMENTS = TableauxDesNomenclatures.<DeDepartement>de(
                    ListeDeNomenclature.DEPARTEMENTS)
            .texte("code", "Code", DeDepartement::code)
            .triable()
            .texte("nom", "Nom", DeDepartement::nom)
            .triable()
            .texte("region", "Région", DeDepartement::nomDeLaRegion)
            .code(DeDepartement::region)
            .triable()
            .texte("code-finess", "Code FINESS", DeDepartement::codeFiness)
            .triable()
            .date("valable-du", "Valable du", DeDepartement::valableDu)
            .texte("source", "Source", DeDepartement::source);

    static final Tableau<DeSolution> SOLUTIONS = TableauxDesNomenclatures.<DeSolution>de(ListeDeNomenclature.SOLUTIONS)
            .texte("editeur", "Éditeur", DeSolution::editeur)
            .triable()
            .texte("nom", "Solution", DeSolution::nom)
            .triable()
            .texte("dispositif", "Référencement", DeSolution::dispositif)
            .triable()
            .texte("champ", "Champ", s -> libelle(s.champ()))
            .code(s -> s.champ())
            .triable()
            .entier("vague", "Vague", DeSolution::vague)
            .texte("etat", "État", s -> mots(ETATS, s.etat()))
            .code(DeSolution::etat)
            .triable()
            .date("depuis", "Depuis", DeSolution::depuis)
            .date("jusqu-au", "Jusqu’au", DeSolution::jusquAu)
            .pourLesProgrammes()
            .texte("remarque", "Remarque", DeSolution::remarque)
            .texte("source", "Source", DeSolution::source)
            .texte("origine", "Origine", DeSolution::origine)
            .pourLesProgrammes();

    private TableauxDesNomenclatures() {}

    private static <L extends LigneDeNomenclature> Tableau<L> de(ListeDeNomenclature liste) {
        return Tableau.nomme(liste.cle(), liste.libelle(), "Rien ne répond à ce filtre.");
    }

    private static @Nullable String libelle(@Nullable Champ champ) {
        return champ == null ? null : champ.libelle();
    }

    /// A code without words of ours is shown as it is.
    private static @Nullable String mots(Map<String, String> mots, @Nullable String code) {
        return code == null ? null : mots.getOrDefault(code, code);
    }
}
