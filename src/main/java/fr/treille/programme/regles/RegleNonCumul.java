package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.BLOQUANT;

import fr.treille.programme.Campagne;
import fr.treille.programme.MembreDuProjet;
import fr.treille.programme.Nature;
import fr.treille.socle.Constat;
import fr.treille.socle.Constat.Gravite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme pays once: no other application, no other European fund, no other software of the State for the same
/// establishment, no software bought before.
final class RegleNonCumul {
    private final Campagne campagne;

    RegleNonCumul(Campagne campagne) {
        this.campagne = campagne;
    }

    List<Constat> verifier(MembreDuProjet membre) {
        var constats = new ArrayList<Constat>();
        var dites = membre.declarations();
        if (dites.autreCandidature() != null) {
            constats.add(constat(
                    BLOQUANT,
                    membre,
                    "V05",
                    "%s est déjà membre de la candidature %s. Il doit la quitter avant de rejoindre la vôtre."
                            .formatted(membre.designation(), dites.autreCandidature()),
                    "Voyez avec le porteur de l'autre candidature."));
        }
        if (membre.nature() == Nature.ACQUISITION && dites.contratAnterieur() != null) {
            constats.add(constat(
                    BLOQUANT,
                    membre,
                    "V17",
                    "%s a déjà contractualisé avec %s : l'acquisition n'est plus finançable. Vérifiez si le cas relève d'une mise en conformité."
                            .formatted(membre.designation(), dites.contratAnterieur()),
                    "Passez-le en mise en conformité s'il garde ce logiciel."));
        }
        sons(membre, dites.sons(), dites.solution(), constats);
        var deja = dites.dejaFinance();
        if (deja != null) {
            var annee =
                    deja.annee() == null ? "année non précisée" : deja.annee().toString();
            var dui = deja.solution() == null ? "un DUI non précisé" : deja.solution();
            boolean autre =
                    deja.solution() != null && dites.solution() != null && !memes(deja.solution(), dites.solution());
            constats.add(constat(
                    BLOQUANT,
                    membre,
                    autre ? "V21" : "V20",
                    (autre
                                    ? "%s a déjà été financé pour un autre DUI (%s, %s)."
                                    : "%s a déjà été financé pour %s (%s).")
                            .formatted(membre.designation(), dui, annee),
                    "Retirez-le de la grappe : un établissement n'est aidé qu'une fois."));
        }
        if (Boolean.TRUE.equals(dites.autreEurope())) {
            constats.add(constat(
                    BLOQUANT,
                    membre,
                    "V22",
                    "Un autre financement européen est déclaré pour cette opération : le cumul est interdit.",
                    "Renoncez à l'un des deux financements pour %s.".formatted(membre.designation())));
        }
        return constats;
    }

    private void sons(
            MembreDuProjet membre, @Nullable String commande, @Nullable String solution, List<Constat> constats) {
        if (commande == null) return;
        if (solution == null) {
            constats.add(constat(
                    ALERTE,
                    membre,
                    "SONS.SOLUTION",
                    "%s a une commande SONS (%s) : sans la solution de la grappe, leur compatibilité n'est pas vérifiée."
                            .formatted(membre.designation(), commande),
                    "Indiquez la solution DUI retenue."));
        } else if (!memes(commande, solution)) {
            constats.add(constat(
                    BLOQUANT,
                    membre,
                    "V19",
                    "%s a une commande SONS pour %s : il ne peut pas être financé ici pour %s."
                            .formatted(membre.designation(), commande, solution),
                    "Faites annuler la commande SONS, ou remplacez ce membre."));
        }
    }

    private static boolean memes(String une, String autre) {
        return une.strip().equalsIgnoreCase(autre.strip());
    }

    private Constat constat(Gravite gravite, MembreDuProjet membre, String code, String phrase, String remede) {
        return new Constat(gravite, code, phrase, campagne.source(code), remede, membre.finess());
    }
}
