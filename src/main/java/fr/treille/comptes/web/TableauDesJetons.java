package fr.treille.comptes.web;

import fr.treille.comptes.JetonDAcces;
import fr.treille.socle.Dates;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/// The tokens of everybody, for the national administrator.
final class TableauDesJetons {
    static final Tableau<JetonDAcces> DESCRIPTION = Tableau.<JetonDAcces>nomme(
                    "jetons", "Jetons de l'API, le premier à expirer d'abord", "Personne n'a créé de jeton.")
            .texte("id", "Identifiant", j -> j.id())
            .pourLesProgrammes()
            .texte("titulaire", "Titulaire", JetonDAcces::titulaire)
            .triable()
            .texte("nom", "Jeton", JetonDAcces::nom)
            .lien(j -> "/mon-compte/jetons/" + j.id())
            .texte("prefixe", "Commence par", JetonDAcces::prefixe)
            .texte("role", "Rôle", j -> j.role().libelle())
            .code(j -> j.role())
            .texte("ou", "Périmètre", JetonDAcces::ou)
            .instant("cree-le", "Créé le", JetonDAcces::creeLe)
            .date("fin", "Jusqu'au", JetonDAcces::fin)
            .triable()
            .date("usage", "Dernier usage", JetonDAcces::dernierUsage)
            .triable()
            .texte("etat", "État", j -> j.etat(LocalDate.now(Dates.PARIS)).libelle())
            .code(j -> j.etat(LocalDate.now(Dates.PARIS)));

    private TableauDesJetons() {}

    /// Where a line stands in an order, by the keys of the columns.
    static Demande.Curseur position(JetonDAcces j, Demande demande) {
        var valeur = switch (Objects.requireNonNullElse(demande.tri(), "")) {
            case "titulaire" -> j.titulaire().toLowerCase(Locale.ROOT);
            case "usage" ->
                Objects.requireNonNullElse(j.dernierUsage(), LocalDate.EPOCH).toString();
            default -> j.fin().toString();
        };
        return new Demande.Curseur(valeur, j.id().toString());
    }
}
