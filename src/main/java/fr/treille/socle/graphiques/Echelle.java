package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A scale of round steps (1, 2 or 5 times a power of ten) that holds zero and every value.
record Echelle(BigDecimal minimum, BigDecimal maximum, BigDecimal pas) {
    /// @param crans     about how many steps are wanted, at least 1
    /// @param plusPetit finest step: 1 where only whole things are counted
    static Echelle de(Collection<BigDecimal> valeurs, int crans, BigDecimal plusPetit) {
        var haut = valeurs.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var bas = valeurs.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        if (haut.equals(bas)) haut = BigDecimal.ONE.max(plusPetit);
        var pas = rond(haut.subtract(bas).doubleValue() / crans).max(plusPetit);
        return new Echelle(multiple(bas, pas, RoundingMode.FLOOR), multiple(haut, pas, RoundingMode.CEILING), pas);
    }

    List<BigDecimal> crans() {
        var crans = new ArrayList<BigDecimal>();
        for (var cran = minimum; cran.compareTo(maximum) <= 0; cran = cran.add(pas)) crans.add(cran);
        return crans;
    }

    /// Where a value falls between two ends, the first being that of the minimum.
    double position(BigDecimal valeur, double debut, double fin) {
        double part = valeur.subtract(minimum).doubleValue()
                / maximum.subtract(minimum).doubleValue();
        return debut + (fin - debut) * part;
    }

    private static BigDecimal multiple(BigDecimal valeur, BigDecimal pas, RoundingMode sens) {
        return valeur.divide(pas, 0, sens).multiply(pas);
    }

    /// The smallest round number that is not below.
    private static BigDecimal rond(double pas) {
        int puissance = (int) Math.floor(Math.log10(pas));
        double tete = pas / Math.pow(10, puissance);
        long chiffre = tete <= 1.000001 ? 1 : tete <= 2.000001 ? 2 : tete <= 5.000001 ? 5 : 10;
        return BigDecimal.valueOf(chiffre).scaleByPowerOfTen(puissance);
    }
}
