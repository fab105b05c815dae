package fr.treille.comptes.web;

import fr.treille.comptes.Rattachement;
import fr.treille.socle.Dates;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import java.util.Locale;
import java.util.Objects;

/// The requests of attachment as a table, on the page, in files and for programs.
final class TableauDesRattachements {
    static final Tableau<Rattachement> DESCRIPTION = Tableau.<Rattachement>nomme(
                    "rattachements", "Demandes de rattachement", "Aucune demande ne correspond.")
            .texte("id", "Identifiant", r -> r.id())
            .pourLesProgrammes()
            .texte("nom", "Personne", Rattachement::nom)
            .fixe()
            .triable()
            .texte("courriel", "Adresse électronique", Rattachement::courriel)
            .texte("fonction", "Fonction", Rattachement::fonction)
            .texte("role", "Rôle demandé", r -> r.role().libelle())
            .code(r -> r.role())
            .texte("finess", "FINESS", Rattachement::identifiant)
            .surDemande()
            .texte("ou", "Organisme ou établissement", Rattachement::ou)
            .triable()
            .date("demande", "Demandé le", r -> Dates.jour(r.demandeLe()))
            .triable()
            .texte("etat", "État", r -> r.etat().libelle())
            .code(r -> r.etat())
            .texte("motif", "Motif du refus", Rattachement::motif)
            .surDemande();

    private TableauDesRattachements() {}

    /// Where a line stands in an order, by the keys of the columns.
    static Demande.Curseur position(Rattachement r, Demande demande) {
        var valeur = switch (Objects.requireNonNullElse(demande.tri(), "")) {
            case "nom" -> r.nom().toLowerCase(Locale.ROOT);
            case "ou" -> r.ou().toLowerCase(Locale.ROOT);
            default -> r.demandeLe().toString();
        };
        return new Demande.Curseur(valeur, r.id().toString());
    }
}
