package fr.treille.referentiel.recherche;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as the register's `recherche` columns hold them: the same writing as the SQL function `socle.simplifier`.
public final class Mots {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern AUTRES = Pattern.compile("[^a-z0-9]+");

    private Mots() {}

    public static String simplifier(String texte) {
        var minuscules = Normalizer.normalize(texte.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return AUTRES.matcher(ACCENTS.matcher(minuscules).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// `st` and `ste` are read as `saint` and `sainte`.
    static List<String> decouper(String texte, int plafond) {
        return Arrays.stream(simplifier(texte).split(" "))
                .filter(mot -> !mot.isEmpty())
                .map(mot -> mot.equals("st") ? "saint" : mot.equals("ste") ? "sainte" : mot)
                .limit(plafond)
                .toList();
    }
}
