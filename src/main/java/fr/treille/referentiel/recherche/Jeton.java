package fr.treille.referentiel.recherche;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word of the phrase, or a number put together from its groups of digits.
/// @param texte simplified; a FINESS number of Corsica begins with `2a` or `2b`
record Jeton(String texte, boolean nombre) {
    private static final Pattern NOMBRE = Pattern.compile("[0-9]+|2[ab][0-9]{0,7}");
    private static final Pattern GROUPE = Pattern.compile("[0-9]{1,5}|2[ab]|2[ab][0-9]");

    static List<Jeton> lire(String texte, int plafond) {
        var mots = Mots.decouper(texte, plafond);
        var jetons = new ArrayList<Jeton>();
        for (int i = 0; i < mots.size(); ) {
            int n = groupes(mots, i);
            jetons.add(new Jeton(
                    String.join("", mots.subList(i, i + n)),
                    NOMBRE.matcher(mots.get(i)).matches()));
            i += n;
        }
        return jetons;
    }

    boolean codePostal() {
        return nombre && texte.length() == 5;
    }

    /// How many words from this one make one number: `350 000 101`, `35 000 0101`, `123 456 789 00012`, or its
    /// beginning by threes, `350 000`.
    private static int groupes(List<String> mots, int debut) {
        var chiffres = new StringBuilder();
        int parTrois = 1;
        boolean trois = true;
        int complet = 1;
        for (int i = debut; i < mots.size() && GROUPE.matcher(mots.get(i)).matches() && chiffres.length() < 14; i++) {
            if (i > debut && !mots.get(i).chars().allMatch(Character::isDigit)) break;
            trois = trois && (i == debut || mots.get(i - 1).length() == 3);
            chiffres.append(mots.get(i));
            int n = i - debut + 1;
            if (chiffres.length() == 9 || chiffres.length() == 14) complet = n;
            if (n > 1 && trois && chiffres.length() <= 9) parTrois = n;
        }
        return Math.max(complet, parTrois);
    }
}
