package fr.treille.programme.bareme;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Composante;
import fr.treille.programme.Interrupteurs.ConditionEquipement;
import fr.treille.programme.Interrupteurs.Mode;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.regles.Lecture;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import fr.treille.socle.Montant;
import fr.treille.socle.Nombres;
import java.util.ArrayList;
import java.util.List;

/// The equipment of each funded member that may have some: those of a small OG, of a nature the campaign equips,
/// funded at the full scale. The quote is not prorated, its ceiling is.
final class LignesDEquipement {
    private final Projection projection;
    private final Lecture lecture;
    private final List<LigneDeFinancement> lignes = new ArrayList<>();
    private final List<Constat> constats = new ArrayList<>();

    LignesDEquipement(Projection projection) {
        this.projection = projection;
        this.lecture = projection.lecture();
    }

    List<LigneDeFinancement> calculer() {
        projection.finances().forEach(this::equiper);
        return lecture.oui(Parametre.MUTUALISATION_EQUIPEMENT) ? mutualiser() : sansRien(lignes);
    }

    List<Constat> constats() {
        return constats;
    }

    private void equiper(MembreDuProjet membre) {
        var devis = membre.devisEquipement();
        boolean demande = devis != null && devis.centimes() > 0;
        boolean reserve = lecture.choix(Parametre.EQUIPEMENT_CONDITION, ConditionEquipement.class)
                        .orElse(ConditionEquipement.ESSMS_DE_PETIT_OG)
                == ConditionEquipement.ESSMS_DE_PETIT_OG;
        if (reserve && !projection.examen().petit(membre)) {
            if (demande) lecture.entier(Parametre.SEUIL_PETIT_OG).ifPresent(seuil -> reserveAuxPetits(membre, seuil));
        } else if (!lecture.liste(Parametre.EQUIPEMENT_TYPES, Nature.class).contains(membre.nature())
                || projection.enQueue(membre)) {
            if (demande) nonEquipe(membre);
        } else if (devis == null || demande) {
            lecture.montant(Parametre.EQUIPEMENT).ifPresent(bareme -> ligne(membre, bareme));
        }
    }

    private void ligne(MembreDuProjet membre, Montant bareme) {
        var plafond = lecture.oui(Parametre.PRORATA_EQUIPEMENT) ? Projection.prorata(membre, bareme) : bareme;
        var devis = membre.devisEquipement();
        boolean plafonne = lecture.choix(Parametre.EQUIPEMENT_MODE, Mode.class).orElse(Mode.PLAFOND) == Mode.PLAFOND;
        if (plafonne && devis != null && devis.compareTo(plafond) > 0) {
            constats.add(constat(
                    ALERTE,
                    "V25",
                    Parametre.EQUIPEMENT,
                    membre,
                    "Devis de %s pour %s : l'aide est plafonnée à %s, reste à charge %s."
                            .formatted(euros(devis), membre.designation(), euros(plafond), euros(devis.moins(plafond))),
                    "Prévoyez ce reste à charge dans le budget de l'établissement."));
        }
        var montant = plafonne && devis != null ? plafond.min(devis) : plafond;
        lignes.add(projection.ligne(
                membre,
                Composante.EQUIPEMENT,
                Parametre.EQUIPEMENT,
                bareme,
                plafond,
                montant,
                plafonne ? devis : null));
    }

    /// Ceilings pooled: what one member leaves another may use, up to its quote.
    private List<LigneDeFinancement> mutualiser() {
        if (lignes.isEmpty()) return lignes;
        var demandes = lignes.stream()
                .map(l -> l.calcul().devis() instanceof Montant devis
                        ? devis
                        : l.calcul().plafond())
                .toList();
        var plafonds = lignes.stream().map(l -> l.calcul().plafond()).reduce(Montant.ZERO, Montant::plus);
        var total = demandes.stream().reduce(Montant.ZERO, Montant::plus).min(plafonds);
        if (total.centimes() == 0) return List.of();
        var parts = total.repartir(demandes.stream().map(Montant::centimes).toList())
                .iterator();
        return sansRien(lignes.stream()
                .map(l -> Ajustement.auDevis(l, parts.next(), total))
                .toList());
    }

    private static List<LigneDeFinancement> sansRien(List<LigneDeFinancement> lignes) {
        return lignes.stream().filter(l -> l.montant().centimes() > 0).toList();
    }

    private void reserveAuxPetits(MembreDuProjet membre, int seuil) {
        constats.add(constat(
                BLOQUANT,
                "V24",
                Parametre.SEUIL_PETIT_OG,
                membre,
                "%s gère %d ESSMS : le financement d'équipement est réservé aux organismes de moins de %d."
                        .formatted(membre.designationOg(), projection.examen().taille(membre), seuil),
                "Retirez ce devis d'équipement."));
    }

    private void nonEquipe(MembreDuProjet membre) {
        boolean queue = projection.enQueue(membre);
        constats.add(constat(
                ALERTE,
                "EQUIPEMENT",
                queue ? Parametre.QUEUE_A_PARTIR_DU : Parametre.EQUIPEMENT_TYPES,
                membre,
                "Le devis d'équipement de %s n'ouvre aucune aide : %s."
                        .formatted(
                                membre.designation(),
                                queue
                                        ? "le barème national réduit ne paie pas d'équipement"
                                        : "cette campagne n'équipe pas un ESSMS en "
                                                + membre.nature().libelle()),
                "Prévoyez cette dépense sur les fonds de l'établissement."));
    }

    private Constat constat(
            Gravite gravite, String code, Parametre source, MembreDuProjet membre, String phrase, String remede) {
        return new Constat(
                gravite, code, phrase, projection.examen().campagne().source(source), remede, membre.finess());
    }

    private static String euros(Montant montant) {
        return Nombres.eurosCourts(montant.centimes());
    }
}
