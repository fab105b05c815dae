package fr.treille.cooperation.web;

import fr.treille.cooperation.TableauDeBord;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.VersementPrevu;
import fr.treille.socle.Constat;
import fr.treille.socle.tableaux.Tableau;
import java.util.List;

/// What the board of a grappe says, as tables: its fields, its findings, its money.
final class TablesDeLaGrappe {
    static final Tableau<TableauDeBord> GRAPPE = Tableau.<TableauDeBord>nomme("grappe", "Une grappe", "Aucune grappe")
            .texte("id", "Identifiant", t -> t.grappe().id())
            .texte("nom", "Grappe", t -> t.grappe().nom())
            .texte("campagne", "Campagne", t -> t.grappe().campagne())
            .texte("version", "Version des règles", t -> t.financement().version())
            .texte("etat", "État", t -> t.grappe().etat())
            .texte("porteur", "FINESS du porteur", t -> t.grappe().reglages().porteur())
            .texte("solution", "Solution", t -> t.grappe().reglages().solution())
            .entier("membres", "Membres", t -> t.membres().size())
            .entier("organismes", "Organismes", TableauDeBord::organismes)
            .liste("regions", "Régions", t -> List.copyOf(t.regions().keySet()))
            .entier("minimum", "Minimum d'ESSMS", t -> t.minimum().orElse(null))
            .instant("enregistree-le", "Enregistrée le", TableauDeBord::enregistreeLe);

    static final Tableau<Constat> CONSTATS = Tableau.<Constat>nomme("constats", "Constats", "Aucun constat")
            .texte("code", "Code", Constat::code)
            .texte("gravite", "Gravité", c -> c.gravite())
            .texte("finess", "FINESS concerné", Constat::sujet)
            .texte("phrase", "Constat", Constat::phrase)
            .texte("source", "Source", Constat::source)
            .texte("remede", "Remède", Constat::remede);

    static final Tableau<TableauDeBord> FINANCEMENT = Tableau.<TableauDeBord>nomme(
                    "financement", "Le financement d'une grappe", "Aucun financement")
            .texte("grappe", "Identifiant de la grappe", t -> t.grappe().id())
            .texte("campagne", "Campagne", t -> t.financement().campagne())
            .texte("version", "Version des règles", t -> t.financement().version())
            .montant("total", "Aide totale", t -> t.financement().total())
            .montant("estimation", "Estimation", t -> t.financement().estimation())
            .ouiNon("incalculable", "Incalculable", TableauDeBord::incalculable);

    static final Tableau<LigneDeFinancement> LIGNES = Tableau.<LigneDeFinancement>nomme(
                    "lignes", "Lignes du financement", "Aucune ligne")
            .texte("finess", "FINESS", LigneDeFinancement::finess)
            .texte("composante", "Composante", l -> l.composante().libelle())
            .code(l -> l.composante())
            .montant("montant", "Montant", LigneDeFinancement::montant)
            .texte("regle", "Règle", LigneDeFinancement::regle)
            .texte("source", "Source", LigneDeFinancement::source);

    static final Tableau<VersementPrevu> VERSEMENTS = Tableau.<VersementPrevu>nomme(
                    "versements", "Versements prévus", "Aucun versement")
            .entier("rang", "Rang", VersementPrevu::rang)
            .pourcent("part", "Part", VersementPrevu::part)
            .montant("montant", "Montant", VersementPrevu::montant)
            .texte("condition", "Condition", VersementPrevu::condition)
            .ouiNon("a-confirmer", "À confirmer", VersementPrevu::aConfirmer);

    private TablesDeLaGrappe() {}
}
