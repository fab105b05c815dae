package fr.treille.comptes.web;

import fr.treille.comptes.Personnes;
import fr.treille.comptes.Tenue;
import fr.treille.socle.Dates;
import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import fr.treille.socle.tableaux.Vue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Accesses as a table, on the page and in files.
final class TableauDesAcces {
    static final Tableau<Tenue> DESCRIPTION = Tableau.<Tenue>nomme(
                    "acces", "Qui a accès à quoi, dans votre périmètre", "Aucun accès ne correspond à cette recherche.")
            .texte("id", "Identifiant", t -> t.id())
            .pourLesProgrammes()
            .texte("compte", "Identifiant du compte", t -> t.compte())
            .pourLesProgrammes()
            .texte("nom", "Personne", Tenue::nom)
            .triable()
            .lien(t -> "/comptes/" + t.compte())
            .texte("courriel", "Adresse électronique", Tenue::courriel)
            .texte("role", "Rôle", t -> t.role().libelle())
            .code(t -> t.role())
            .triable()
            .texte("genre", "Genre de périmètre", t -> t.genre())
            .pourLesProgrammes()
            .texte("identifiant", "Identifiant du périmètre", Tenue::identifiant)
            .pourLesProgrammes()
            .texte("ou", "Périmètre", Tenue::ou)
            .date("du", "Depuis le", Tenue::du)
            .triable()
            .date("au", "Jusqu'au", Tenue::au)
            .date("revoir", "À revoir le", Tenue::aRevoirLe)
            .triable()
            .texte("etat", "État", t -> t.etat(LocalDate.now(Dates.PARIS)).libelle())
            .code(t -> t.etat(LocalDate.now(Dates.PARIS)))
            .texte("compte-etat", "Compte", t -> t.compteFermeLe() == null ? "ouvert" : "fermé")
            .code(t -> t.compteFermeLe() == null ? "OUVERT" : "FERME");

    private TableauDesAcces() {}

    static Vue page(List<Tenue> lues, Demande demande, String defaut) {
        var tri = demande.tri() == null ? defaut : demande.tri();
        return Vue.page(DESCRIPTION, demande, lues, Personnes.PAR_PAGE, t -> position(t, tri));
    }

    static Demande.Curseur position(Tenue t, String tri) {
        var valeur = switch (tri) {
            case "role" -> t.role().name();
            case "du" -> t.du().toString();
            case "revoir" -> t.aRevoirLe().toString();
            default -> t.nom().toLowerCase(Locale.ROOT);
        };
        return new Demande.Curseur(valeur, t.id().toString());
    }

    static List<Tenue> montrees(List<Tenue> lues) {
        return lues.subList(0, Math.min(lues.size(), Personnes.PAR_PAGE));
    }
}
