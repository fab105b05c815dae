package fr.treille.socle.journal;

import fr.treille.socle.tableaux.Demande;
import fr.treille.socle.tableaux.Tableau;
import org.springframework.stereotype.Component;

/// The journal as a table: on its page, in its files, in the API.
@Component
class TableauDuJournal {
    private final Tableau<Ligne> description;

    TableauDuJournal(LibellesDesActes libelles) {
        this.description = Tableau.<Ligne>nomme(
                        "journal", "Journal, le dernier acte d'abord", "Aucun acte ne répond à ces critères.")
                .entier("numero", "N°", Ligne::numero)
                .instant("quand", "Quand", Ligne::le)
                .texte("qui", "Qui", Ligne::nom)
                .texte("organisation", "Au nom de", l -> libelles.organisation(l.organisation()))
                .code(Ligne::organisation)
                .texte("acte", "Acte", l -> libelles.libelle(l.acte()))
                .code(Ligne::acte)
                .texte("objet", "Objet", l -> libelles.objet(l.objet()))
                .code(Ligne::objet)
                .lien(l -> libelles.adresse(l.objet()))
                .texte("avant", "Avant", Ligne::avant)
                .texte("apres", "Après", Ligne::apres)
                .texte("motif", "Motif", Ligne::motif);
    }

    Tableau<Ligne> description() {
        return description;
    }

    static Demande.Curseur position(Ligne ligne) {
        return new Demande.Curseur("", Long.toString(ligne.numero()));
    }
}
