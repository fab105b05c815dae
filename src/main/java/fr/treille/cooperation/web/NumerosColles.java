package fr.treille.cooperation.web;

import fr.treille.socle.tableaux.Saisies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/// FINESS numbers in a text that a person pasted, whatever stands between them. A piece that holds none is kept
/// as it
/// is, to be reported.
final class NumerosColles {
    private static final String LIGNES = "[\\r\\n;,|\\t/]+";
    private static final String ESPACES = "[\\s\\u00a0\\u202f]+";

    private NumerosColles() {}

    /// @return in the order of the text, each once
    static List<String> lire(String texte) {
        var numeros = new LinkedHashSet<String>();
        for (var morceau : texte.split(LIGNES)) {
            var propre = morceau.strip();
            if (propre.isEmpty()) continue;
            if (Saisies.finess(propre).isPresent()) {
                numeros.add(propre);
            } else {
                numeros.addAll(mots(propre));
            }
        }
        return new ArrayList<>(numeros);
    }

    /// `350000101 EHPAD Les Tilleuls` holds a number and words that describe it.
    private static List<String> mots(String morceau) {
        var mots = Arrays.stream(morceau.split(ESPACES)).toList();
        var justes = mots.stream().filter(m -> Saisies.finess(m).isPresent()).toList();
        return justes.isEmpty() ? List.of(morceau.length() > 60 ? morceau.substring(0, 60) : morceau) : justes;
    }
}
