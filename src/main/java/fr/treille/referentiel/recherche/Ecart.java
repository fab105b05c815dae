package fr.treille.referentiel.recherche;

/// How far two words are: letters to add, remove, change, or swap with the next (optimal string alignment).
final class Ecart {
    private Ecart() {}

    /// @param plafond beyond it the answer is only "more": any number above it
    static int entre(String a, String b, int plafond) {
        if (Math.abs(a.length() - b.length()) > plafond) return plafond + 1;
        int[] avantDerniere = new int[b.length() + 1];
        int[] derniere = new int[b.length() + 1];
        int[] courante = new int[b.length() + 1];
        for (int j = 0; j < derniere.length; j++) derniere[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            courante[0] = i;
            int moindre = i;
            for (int j = 1; j <= b.length(); j++) {
                int cout = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int ecart = Math.min(Math.min(courante[j - 1], derniere[j]) + 1, derniere[j - 1] + cout);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    ecart = Math.min(ecart, avantDerniere[j - 2] + 1);
                }
                courante[j] = ecart;
                moindre = Math.min(moindre, ecart);
            }
            if (moindre > plafond) return plafond + 1;
            int[] libre = avantDerniere;
            avantDerniere = derniere;
            derniere = courante;
            courante = libre;
        }
        return derniere[b.length()];
    }

    /// The sound of a word, roughly: `ph` is `f`, `y` is `i`, doubled letters are one, a silent end is dropped.
    static String son(String mot) {
        var brut = mot.replace("ph", "f")
                .replace("eau", "o")
                .replace("au", "o")
                .replace("qu", "k")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace('z', 's')
                .replace("ai", "e")
                .replace("ei", "e")
                .replace("h", "");
        var son = new StringBuilder();
        for (int i = 0; i < brut.length(); i++) {
            if (i == 0 || brut.charAt(i) != brut.charAt(i - 1)) son.append(brut.charAt(i));
        }
        while (son.length() > 3 && "stex".indexOf(son.charAt(son.length() - 1)) >= 0) son.setLength(son.length() - 1);
        return son.toString();
    }
}
