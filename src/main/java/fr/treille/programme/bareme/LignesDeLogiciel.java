package fr.treille.programme.bareme;

import static fr.treille.programme.Composante.EDITEUR;
import static fr.treille.programme.Composante.FORFAIT;
import static fr.treille.programme.Composante.USAGES;

import fr.treille.programme.Composante;
import fr.treille.programme.Interrupteurs.Mode;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.regles.Lecture;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import fr.treille.socle.Montant;
import java.util.ArrayList;
import java.util.List;

/// The package, or the client's and the vendor's parts, of each funded member. A vendor quote below the ceilings is
/// spread over the vendor lines in proportion to these ceilings, no cent lost, the odd ones in the order of the
/// members.
final class LignesDeLogiciel {
    private final Projection projection;
    private final Lecture lecture;
    private final List<LigneDeFinancement> lignes = new ArrayList<>();

    LignesDeLogiciel(Projection projection) {
        this.projection = projection;
        this.lecture = projection.lecture();
    }

    List<LigneDeFinancement> calculer() {
        projection.finances().forEach(membre -> {
            if (projection.enQueue(membre)) {
                queue(membre);
            } else if (membre.nature() == Nature.ACQUISITION) {
                acquisition(membre);
            } else {
                conformite(membre);
            }
        });
        return selonLeDevis(lignes);
    }

    /// A vendor quote where no line pays a vendor.
    List<Constat> constats(List<LigneDeFinancement> calculees) {
        var devis = projection.examen().projet().devis().editeur();
        boolean sansObjet = devis != null
                && devis.centimes() > 0
                && lecture.complete()
                && calculees.stream().noneMatch(l -> l.composante() == EDITEUR);
        if (!sansObjet) return List.of();
        return List.of(new Constat(
                Gravite.ALERTE,
                "EDITEUR",
                "Le devis éditeur de %s n'ouvre aucune aide : cette campagne ne paie pas d'éditeur pour ces ESSMS."
                        .formatted(devis),
                projection.examen().campagne().source("EDITEUR"),
                "Vérifiez la nature de chaque membre ; la mise à niveau d'un logiciel référencé relève du SONS."));
    }

    private void acquisition(MembreDuProjet membre) {
        if (ajouter(membre, FORFAIT, Parametre.ACQUISITION_FORFAIT)) return;
        ajouter(membre, USAGES, Parametre.ACQUISITION_USAGES);
        ajouter(
                membre,
                EDITEUR,
                projection.examen().referencee(membre) ? Parametre.EDITEUR_REFERENCE : Parametre.EDITEUR_NON_REFERENCE);
    }

    private void conformite(MembreDuProjet membre) {
        if (ajouter(membre, FORFAIT, Parametre.CONFORMITE_FORFAIT)) return;
        ajouter(membre, USAGES, Parametre.CONFORMITE_USAGES);
        ajouter(membre, EDITEUR, Parametre.CONFORMITE_EDITEUR);
    }

    private void queue(MembreDuProjet membre) {
        if (membre.nature() == Nature.MISE_EN_CONFORMITE) {
            ajouter(membre, USAGES, Parametre.QUEUE_CONFORMITE);
            return;
        }
        ajouter(membre, USAGES, Parametre.QUEUE_USAGES);
        var editeur = lecture.montant(Parametre.QUEUE_EDITEUR).orElse(Montant.ZERO);
        var complement = projection.examen().referencee(membre)
                ? lecture.montant(Parametre.QUEUE_COMPLEMENT).orElse(Montant.ZERO)
                : Montant.ZERO;
        ajouter(membre, EDITEUR, Parametre.QUEUE_EDITEUR, editeur.plus(complement));
    }

    /// @return whether this campaign has this amount, known or not
    private boolean ajouter(MembreDuProjet membre, Composante composante, Parametre parametre) {
        if (projection.examen().campagne().valeur(parametre).sansObjet()) return false;
        lecture.montant(parametre).ifPresent(bareme -> ajouter(membre, composante, parametre, bareme));
        return true;
    }

    private void ajouter(MembreDuProjet membre, Composante composante, Parametre parametre, Montant bareme) {
        var plafond = Projection.prorata(membre, bareme);
        if (plafond.centimes() > 0) {
            lignes.add(projection.ligne(membre, composante, parametre, bareme, plafond, plafond, null));
        }
    }

    private List<LigneDeFinancement> selonLeDevis(List<LigneDeFinancement> lignes) {
        var devis = projection.examen().projet().devis().editeur();
        var editeur = lignes.stream().filter(l -> l.composante() == EDITEUR).toList();
        var plafonds = editeur.stream().map(LigneDeFinancement::montant).toList();
        var somme = plafonds.stream().reduce(Montant.ZERO, Montant::plus);
        if (devis == null || editeur.isEmpty() || devis.compareTo(somme) >= 0) return lignes;
        if (lecture.choix(Parametre.EDITEUR_MODE, Mode.class).orElse(Mode.PLAFOND) == Mode.FORFAIT) return lignes;
        var parts = devis.repartir(plafonds.stream().map(Montant::centimes).toList())
                .iterator();
        return lignes.stream()
                .map(l -> l.composante() == EDITEUR ? Ajustement.auDevis(l, parts.next(), devis) : l)
                .filter(l -> l.montant().centimes() > 0)
                .toList();
    }
}
