package fr.treille.referentiel.vie;

import fr.treille.referentiel.EvenementDeVie.Genre;
import fr.treille.referentiel.EvenementDuRegistre.Sujet;
import java.time.LocalDate;
import java.util.List;

/// A life event that the facts suggest, with every reason, as a sentence.
/// @param deplaces establishments that went with it, when it is about organismes
public record Proposition(
        Genre genre,
        Sujet sujet,
        List<String> anciens,
        List<String> nouveaux,
        List<String> deplaces,
        LocalDate le,
        List<String> raisons) {
    public Proposition {
        anciens = anciens.stream().sorted().toList();
        nouveaux = nouveaux.stream().sorted().toList();
        deplaces = deplaces.stream().sorted().toList();
        raisons = List.copyOf(raisons);
    }

    /// What it says, whatever the reasons: the same guess is not made twice.
    public String cle() {
        return "%s %s > %s (%s)"
                .formatted(genre, String.join(",", anciens), String.join(",", nouveaux), String.join(",", deplaces));
    }
}
