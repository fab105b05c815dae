package fr.treille.referentiel.web;

import fr.treille.referentiel.Champ;
import fr.treille.referentiel.LigneDeNomenclature;
import fr.treille.referentiel.ListeDeNomenclature;
import fr.treille.socle.tableaux.Tableau;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The columns of each nomenclature, on the page as in its files.
final class TableauxDesNomenclatures {
    private TableauxDesNomenclatures() {}

    static Tableau<LigneDeNomenclature> de(ListeDeNomenclature liste) {
        var tableau = Tableau.<LigneDeNomenclature>nomme(liste.cle(), liste.libelle(), "Rien ne répond à ce filtre.");
        return switch (liste) {
            case CATEGORIES ->
                texte(texte(tableau, "code", "Code"), "libelle", "Libellé")
                        .lien(l -> "/nomenclatures/categories/" + l.get("code"))
                        .texte("champ", "Champ", l -> champ(l.get("champ")))
                        .triable()
                        .texte("base", "D’où vient le champ", l -> l.get("base"))
                        .triable()
                        .texte("essms", "Article L. 312-1 (notre lecture)", l -> l.get("essms"))
                        .triable()
                        .texte("sons", "SONS", l -> l.get("sons"))
                        .triable()
                        .texte("agregat", "Agrégat officiel", l -> l.get("agregat"))
                        .triable()
                        .entier("nombre", "Établissements ouverts", l -> (Number) l.get("nombre"))
                        .triable()
                        .texte("source", "Source", l -> l.get("source"));
            case STATUTS ->
                texte(
                                texte(
                                        texte(texte(tableau, "code", "Code"), "libelle", "Libellé"),
                                        "secteur",
                                        "Secteur"),
                                "agregat",
                                "Agrégat officiel")
                        .date("ouvert_du", "Ouvert le", l -> jour(l.get("ouvert_du")))
                        .triable()
                        .date("ferme_le", "Fermé le", l -> jour(l.get("ferme_le")))
                        .triable()
                        .entier("nombre", "Organismes ouverts", l -> (Number) l.get("nombre"))
                        .triable()
                        .texte("source", "Source", l -> l.get("source"));
            case REGIONS ->
                texte(
                                texte(texte(texte(tableau, "code", "Code"), "libelle", "Nom"), "zone", "Zone"),
                                "fuseau",
                                "Fuseau horaire")
                        .date("valable_du", "Valable du", l -> jour(l.get("valable_du")))
                        .texte("source", "Source", l -> l.get("source"));
            case DEPARTEMENTS ->
                texte(
                                texte(texte(texte(tableau, "code", "Code"), "libelle", "Nom"), "region", "Région"),
                                "code_finess",
                                "Code FINESS")
                        .date("valable_du", "Valable du", l -> jour(l.get("valable_du")))
                        .texte("source", "Source", l -> l.get("source"));
            case SOLUTIONS ->
                texte(texte(texte(tableau, "editeur", "Éditeur"), "libelle", "Solution"), "dispositif", "Référencement")
                        .texte("champ", "Champ", l -> champ(l.get("champ")))
                        .triable()
                        .texte("vague", "Vague", l -> l.get("vague"))
                        .texte("etat", "État", l -> l.get("etat"))
                        .triable()
                        .date("depuis", "Depuis", l -> jour(l.get("depuis")))
                        .texte("remarque", "Remarque", l -> l.get("remarque"))
                        .texte("source", "Source", l -> l.get("source"));
        };
    }

    private static Tableau<LigneDeNomenclature> texte(Tableau<LigneDeNomenclature> tableau, String cle, String titre) {
        return tableau.texte(cle, titre, l -> l.get(cle)).triable();
    }

    private static @Nullable String champ(@Nullable Object code) {
        return code == null ? null : Champ.valueOf(Objects.toString(code)).libelle();
    }

    private static @Nullable LocalDate jour(@Nullable Object date) {
        return date instanceof Date sql ? sql.toLocalDate() : null;
    }
}
