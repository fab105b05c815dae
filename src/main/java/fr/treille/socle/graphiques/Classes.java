package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Values sorted into a few classes of about as many each. Equal values are never parted, and a class says its own
/// smallest and largest value: no bound is invented.
record Classes(List<Classe> classes) {
    /// @param nombre how many values it holds
    record Classe(BigDecimal de, BigDecimal a, int nombre) {}

    static Classes de(Collection<BigDecimal> valeurs, int maximum) {
        var rangees = valeurs.stream().sorted().toList();
        var classes = new ArrayList<Classe>();
        int debut = 0;
        for (int reste = maximum; debut < rangees.size(); reste--) {
            int fin = fin(rangees, debut, Math.max(1, reste));
            classes.add(new Classe(rangees.get(debut), rangees.get(fin - 1), fin - debut));
            debut = fin;
        }
        return new Classes(classes);
    }

    /// Rank of the class that holds this value.
    int rang(BigDecimal valeur) {
        for (int i = 0; i < classes.size(); i++) {
            if (valeur.compareTo(classes.get(i).a()) <= 0) return i;
        }
        throw new IllegalArgumentException(valeur + " is beyond the classes");
    }

    /// Where a class that begins here ends, when so many classes share what is left.
    private static int fin(List<BigDecimal> rangees, int debut, int reste) {
        long differentes = rangees.subList(debut, rangees.size()).stream()
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        int voulue = differentes <= reste ? debut + 1 : debut + Math.ceilDiv(rangees.size() - debut, reste);
        int fin = voulue;
        while (fin < rangees.size() && rangees.get(fin).compareTo(rangees.get(fin - 1)) == 0) fin++;
        return fin;
    }
}
