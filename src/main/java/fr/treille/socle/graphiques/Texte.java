package fr.treille.socle.graphiques;

import java.util.ArrayList;
import java.util.List;

/// The room words take, near enough to lay them out: nothing here knows the letters the reader has, so the measure is
/// that of the widest of our typefaces.
final class Texte {
    private static final String FINES = "iIjlft.,;:'’|!()[]·- \u202f\u00a0";
    private static final String LARGES = "mwMWŒœÆæ%@—€";

    private Texte() {}

    /// @param corps size of the letters, in the unit of the result
    static double largeur(String texte, double corps) {
        double total = 0;
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (FINES.indexOf(c) >= 0) total += 0.31;
            else if (LARGES.indexOf(c) >= 0) total += 0.88;
            else total += Character.isUpperCase(c) ? 0.68 : 0.58;
        }
        return total * corps;
    }

    /// Lines that hold in a width; what does not hold in the last one ends with an ellipsis. The table says it whole.
    static List<String> couper(String texte, double corps, double largeur, int lignes) {
        var coupees = new ArrayList<String>();
        var ligne = "";
        for (var mot : texte.strip().split(" ", -1)) {
            var essai = ligne.isEmpty() ? mot : ligne + " " + mot;
            if (largeur(essai, corps) <= largeur || ligne.isEmpty()) {
                ligne = essai;
            } else {
                coupees.add(ligne);
                ligne = mot;
            }
        }
        coupees.add(ligne);
        boolean trop = coupees.size() > lignes;
        var gardees = new ArrayList<>(coupees.subList(0, Math.min(lignes, coupees.size())));
        gardees.replaceAll(l -> raccourcir(l, corps, largeur, false));
        if (trop) gardees.set(lignes - 1, raccourcir(gardees.getLast(), corps, largeur, true));
        return gardees;
    }

    private static String raccourcir(String ligne, double corps, double largeur, boolean force) {
        if (!force && largeur(ligne, corps) <= largeur) return ligne;
        var reste = ligne;
        while (!reste.isEmpty() && largeur(reste + "…", corps) > largeur) {
            reste = reste.substring(0, reste.length() - 1);
        }
        return reste.strip() + "…";
    }
}
