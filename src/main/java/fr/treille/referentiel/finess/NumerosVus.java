package fr.treille.referentiel.finess;

/// The FINESS numbers already read, eight bytes each: how a doubled one is known without the database.
final class NumerosVus {
    /// Twenty times the register.
    private static final int AU_PLUS = 2_000_000;

    private long[] cases = new long[1 << 12];
    private int nombre;

    /// @param finess a well-formed number
    /// @throws LigneRefusee if it was already there
    void exigerNouveau(String finess) {
        if (!ajouter(finess)) throw new LigneRefusee("numéro FINESS %s déjà lu dans ce fichier".formatted(finess));
    }

    /// @param finess a well-formed number
    /// @return false if it was already there
    boolean ajouter(String finess) {
        if (nombre * 2 > cases.length) agrandir();
        if (!placer(cases, Long.parseLong(finess, 36) + 1)) return false;
        if (++nombre > AU_PLUS) {
            throw new FichierRefuse(
                    "FICHIER_DEMESURE",
                    "Ce fichier compte plus de deux millions de numéros : ce n'est pas un stock FINESS.",
                    "Vérifiez d'où il vient, puis téléchargez le stock FINESS officiel.");
        }
        return true;
    }

    private void agrandir() {
        var plus = new long[cases.length * 2];
        for (long valeur : cases) {
            if (valeur != 0) placer(plus, valeur);
        }
        cases = plus;
    }

    private static boolean placer(long[] cases, long valeur) {
        int i = (int) ((valeur * 0x9E3779B97F4A7C15L) >>> 32) & (cases.length - 1);
        while (cases[i] != 0) {
            if (cases[i] == valeur) return false;
            i = (i + 1) & (cases.length - 1);
        }
        cases[i] = valeur;
        return true;
    }
}
