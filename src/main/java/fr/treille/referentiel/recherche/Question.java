package fr.treille.referentiel.recherche;

import fr.treille.referentiel.Lecture;
import java.util.List;

/// What a phrase asks.
/// @param conditions  all must hold
/// @param termes      words of a name, of the establishment or of its organisme; all must be met
/// @param numeros     numbers or beginnings of numbers, any of which is met by its FINESS, SIREN or SIRET
/// @param communes    where a row comes first when its place was read without certainty
record Question(
        List<Condition> conditions, List<Terme> termes, List<String> numeros, List<String> communes, Lecture lecture) {
    boolean parNumero() {
        return !numeros.isEmpty();
    }
}
