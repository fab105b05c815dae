package fr.treille.socle;

/// The key that ends FINESS, SIREN and SIRET numbers.
final class Luhn {
    private Luhn() {}

    static boolean juste(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            if (i % 2 == 1) chiffre *= 2;
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return somme % 10 == 0;
    }
}
