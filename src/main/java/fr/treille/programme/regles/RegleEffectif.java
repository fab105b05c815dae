package fr.treille.programme.regles;

import static fr.treille.socle.Constat.Gravite.ALERTE;
import static fr.treille.socle.Constat.Gravite.DEROGEABLE;

import fr.treille.programme.Parametre;
import fr.treille.programme.Territoire;
import fr.treille.socle.Constat;
import java.util.ArrayList;
import java.util.List;

/// Fewest ESSMS a grappe may bring. The minimum is the one of the porteur's territory: no text says which applies
/// to a grappe that stands on both sides, so the choice is shown.
public final class RegleEffectif implements Regle {
    @Override
    public List<Constat> verifier(Examen examen) {
        var constats = new ArrayList<Constat>();
        var territoire = examen.projet().territoire();
        var parametre =
                territoire == Territoire.HEXAGONE ? Parametre.MINIMUM_HEXAGONE : Parametre.MINIMUM_CORSE_OUTREMER;
        int essms = examen.essms();
        examen.lecture()
                .entier(parametre)
                .filter(minimum -> essms < minimum)
                .ifPresent(minimum -> constats.add(examen.constat(
                        DEROGEABLE,
                        "V09",
                        parametre,
                        "Votre grappe compte %d ESSMS éligibles ; le minimum est de %d (%s). Ajoutez %d ESSMS ou demandez une dérogation à l'ARS."
                                .formatted(essms, minimum, territoire.libelle(), minimum - essms),
                        "Cherchez des établissements voisins encore seuls ; une dérogation est écrite"
                                + " et motivée par l'ARS.")));
        boolean autreSeuil = examen.regions().keySet().stream()
                .flatMap(r -> Territoire.deLaRegion(r).stream())
                .anyMatch(t -> (t == Territoire.HEXAGONE) != (territoire == Territoire.HEXAGONE));
        if (autreSeuil) {
            constats.add(examen.constat(
                    ALERTE,
                    "TERRITOIRE",
                    "La grappe compte des ESSMS hors du territoire du porteur (%s) : le minimum de ce territoire est appliqué, aucun texte ne le confirme."
                            .formatted(territoire.libelle()),
                    "Indiquez la région du porteur et faites confirmer le minimum par l'ARS."));
        }
        return constats;
    }
}
