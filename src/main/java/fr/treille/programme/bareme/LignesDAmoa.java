package fr.treille.programme.bareme;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Calcul;
import fr.treille.programme.Composante;
import fr.treille.programme.Interrupteurs.BaseAmoa;
import fr.treille.programme.Interrupteurs.ConditionAmoa;
import fr.treille.programme.Interrupteurs.ConditionMarche;
import fr.treille.programme.Interrupteurs.Mode;
import fr.treille.programme.LigneDeFinancement;
import fr.treille.programme.Nature;
import fr.treille.programme.Parametre;
import fr.treille.programme.regles.Examen;
import fr.treille.programme.regles.Lecture;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The help with the whole project: buying, then steering.
final class LignesDAmoa {
    private final Examen examen;
    private final Lecture lecture;

    LignesDAmoa(Projection projection) {
        this.examen = projection.examen();
        this.lecture = projection.lecture();
    }

    List<LigneDeFinancement> calculer() {
        var lignes = new ArrayList<LigneDeFinancement>();
        if (!ouverte()) return lignes;
        var devis = examen.projet().devis();
        if (marcheOuvert())
            ligne(Composante.AMOA_MARCHE, Parametre.AMOA_MARCHE, devis.amoaMarche())
                    .ifPresent(lignes::add);
        ligne(Composante.AMOA_PILOTAGE, Parametre.AMOA_PILOTAGE, devis.amoaPilotage())
                .ifPresent(lignes::add);
        return lignes;
    }

    List<Constat> constats() {
        var devis = examen.projet().devis();
        boolean marche = demande(devis.amoaMarche());
        if (!ouverte() && (marche || demande(devis.amoaPilotage()))) {
            return List.of(examen.constat(
                    BLOQUANT,
                    "V26",
                    Parametre.AMOA_CONDITION,
                    "L'aide à l'AMOA est réservée aux grappes de petits organismes gestionnaires.",
                    "Retirez les devis d'assistance à maîtrise d'ouvrage."));
        }
        if (ouverte() && marche && !marcheOuvert()) {
            return List.of(examen.constat(
                    ALERTE,
                    "AMOA.MARCHE",
                    Parametre.AMOA_CONDITION_MARCHE,
                    "Le devis d'assistance au marché n'ouvre aucune aide : aucun ESSMS de la grappe n'est en"
                            + " acquisition.",
                    "Retirez ce devis, ou corrigez la nature des membres qui achètent un logiciel."));
        }
        return List.of();
    }

    private boolean ouverte() {
        var condition = lecture.choix(Parametre.AMOA_CONDITION, ConditionAmoa.class);
        return condition
                .map(c -> switch (c) {
                    case TOUS_OG_PETITS -> examen.tousPetits();
                    case AU_MOINS_UN_PETIT_OG -> examen.retenus().stream().anyMatch(examen::petit);
                })
                .orElse(false);
    }

    private boolean marcheOuvert() {
        var condition = lecture.choix(Parametre.AMOA_CONDITION_MARCHE, ConditionMarche.class);
        return condition.filter(c -> c == ConditionMarche.AUCUNE).isPresent()
                || examen.retenus().stream().anyMatch(m -> m.nature() == Nature.ACQUISITION);
    }

    private Optional<LigneDeFinancement> ligne(Composante composante, Parametre parametre, @Nullable Montant devis) {
        if (devis != null && devis.centimes() == 0) return Optional.empty();
        int unites =
                lecture.choix(Parametre.AMOA_BASE, BaseAmoa.class).orElse(BaseAmoa.PAR_PROJET) == BaseAmoa.PAR_ESSMS
                        ? examen.essms()
                        : 1;
        boolean plafonne = lecture.choix(Parametre.AMOA_MODE, Mode.class).orElse(Mode.PLAFOND) == Mode.PLAFOND;
        return lecture.montant(parametre).map(bareme -> {
            var plafond = bareme.fois(unites);
            var montant = plafonne && devis != null ? plafond.min(devis) : plafond;
            return new LigneDeFinancement(
                    null,
                    composante,
                    montant,
                    parametre.cle(),
                    examen.campagne().source(parametre),
                    new Calcul(bareme, unites, null, null, plafond, plafonne ? devis : null));
        });
    }

    private static boolean demande(@Nullable Montant devis) {
        return devis != null && devis.centimes() > 0;
    }
}
