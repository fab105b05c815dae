package fr.treille.constitution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a list of candidates alone already says of its plan, in French sentences.
final class Observations {
    private Observations() {}

    static List<String> sur(List<Candidat> candidats, Parametres parametres) {
        var phrases = new ArrayList<String>();
        if (candidats.isEmpty()) {
            phrases.add("Le fichier ne contient aucun candidat : le plan est vide.");
            return phrases;
        }
        compter(
                candidats,
                c -> c.position() == null,
                phrases,
                "%d candidat(s) sans coordonnées : aucune distance n'est connue, ils ne sont dans aucune grappe.");
        compter(
                candidats,
                c -> c.essms() == 0,
                phrases,
                "%d candidat(s) sans ESSMS : rien n'oblige à leur trouver une grappe.");
        compter(
                candidats,
                c -> !c.solutions().isEmpty() && c.solutions().stream().noneMatch(parametres.solutions()::contains),
                phrases,
                "%d candidat(s) n'acceptent aucune des solutions des paramètres : ils ne sont dans aucune grappe.");
        candidats.stream().map(Candidat::region).distinct().sorted().forEach(region -> {
            var siens =
                    candidats.stream().filter(c -> c.region().equals(region)).toList();
            int minimum = parametres.minimum(region);
            int total = siens.stream().mapToInt(Candidat::essms).sum();
            if (siens.stream().noneMatch(Candidat::porteur)) {
                phrases.add("Région %s : aucun candidat n'est volontaire pour porter une grappe.".formatted(region));
            } else if (total < minimum) {
                phrases.add("Région %s : %d ESSMS en tout, une grappe en demande au moins %d."
                        .formatted(region, total, minimum));
            }
            if (minimum > parametres.maximum()) {
                phrases.add("Région %s : le minimum de %d ESSMS dépasse le maximum de %d, aucune grappe n'est possible."
                        .formatted(region, minimum, parametres.maximum()));
            }
        });
        return phrases;
    }

    private static void compter(
            List<Candidat> candidats, Predicate<Candidat> quels, List<String> phrases, String phrase) {
        long combien = candidats.stream().filter(quels).count();
        if (combien > 0) phrases.add(phrase.formatted(combien));
    }
}
