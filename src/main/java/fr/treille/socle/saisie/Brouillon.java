package fr.treille.socle.saisie;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One section of a form as its person left it.
/// @param version   0 while nothing was kept
/// @param modifieLe absent while nothing was kept
/// @param ecarte    the other text of the same section, typed in another window, until one is chosen
public record Brouillon(
        String formulaire,
        String section,
        int version,
        Map<String, List<String>> valeurs,
        @Nullable Instant modifieLe,
        @Nullable Map<String, List<String>> ecarte) {

    static Brouillon vide(String formulaire, String section) {
        return new Brouillon(formulaire, section, 0, Map.of(), null, null);
    }

    /// What was typed, else what the form begins with.
    public Saisie saisie(Map<String, List<String>> depart) {
        return Saisie.de(version == 0 ? depart : valeurs);
    }
}
