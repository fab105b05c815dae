package fr.treille.referentiel.demonstration;

import java.util.HashMap;
import java.util.Map;

/// Numbers that look right and belong to nobody.
///
/// A FINESS number of the register begins with its département, then a zero: of the 136 520 numbers of
/// establishments and organismes in the file of 2021, none has another digit in third place. Ours have a 9 there,
/// then a serial number and a right Luhn key (none where the département is `2A` or `2B`, as in the register). A
/// SIREN never begins with three zeros: ours do, and their key is wrong on purpose, like that of the SIRET.
final class Numeros {
    private final Map<String, Integer> suivants = new HashMap<>();
    private int entreprise;

    /// @param departement INSEE code; the overseas ones share `97`
    String finess(String departement) {
        var prefixe = departement.substring(0, 2) + "9";
        int rang = suivants.merge(prefixe, 1, Integer::sum);
        var sansCle = "%s%05d".formatted(prefixe, rang);
        return sansCle + (Character.isDigit(sansCle.charAt(1)) ? cle(sansCle) : rang % 10);
    }

    String siren() {
        var sansCle = "000%05d".formatted(++entreprise);
        return sansCle + (cle(sansCle) + 1) % 10;
    }

    /// @param rang of the establishment in its organisme, from 1
    static String siret(String siren, int rang) {
        var sansCle = "%s%04d".formatted(siren, rang);
        return sansCle + (cle(sansCle) + 1) % 10;
    }

    private static int cle(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = (chiffres.charAt(chiffres.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return (10 - somme % 10) % 10;
    }
}
