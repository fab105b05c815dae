package fr.treille.referentiel.finess;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into fields. A field may stand between quotes, doubled inside. A quote that nothing closes is a mere
/// character: FINESS names hold some.
final class Champs {
    private Champs() {}

    static List<String> couper(String ligne, char separateur) {
        var champs = new ArrayList<String>(32);
        int debut = 0;
        while (debut <= ligne.length()) {
            int fermeture =
                    debut < ligne.length() && ligne.charAt(debut) == '"' ? fermeture(ligne, debut, separateur) : -1;
            if (fermeture >= 0) {
                champs.add(ligne.substring(debut + 1, fermeture)
                        .replace("\"\"", "\"")
                        .strip());
                debut = fermeture + 2;
            } else {
                int suivant = ligne.indexOf(separateur, debut);
                int fin = suivant < 0 ? ligne.length() : suivant;
                champs.add(ligne.substring(debut, fin).strip());
                debut = fin + 1;
            }
        }
        return champs;
    }

    /// @return place of the quote that closes the field, followed by a separator or the end; -1 if there is none
    private static int fermeture(String ligne, int ouverture, char separateur) {
        for (int i = ouverture + 1; i < ligne.length(); i++) {
            if (ligne.charAt(i) != '"') continue;
            if (i + 1 == ligne.length() || ligne.charAt(i + 1) == separateur) return i;
            if (ligne.charAt(i + 1) == '"') i++;
        }
        return -1;
    }

    /// The sign that cuts most in the first line.
    static char separateur(String premiere) {
        char choisi = ';';
        long plus = premiere.chars().filter(c -> c == ';').count();
        for (char candidat : new char[] {'\t', ','}) {
            long fois = premiere.chars().filter(c -> c == candidat).count();
            if (fois > plus) {
                choisi = candidat;
                plus = fois;
            }
        }
        return choisi;
    }
}
