package fr.treille.socle.graphiques;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The shares of a whole.
final class Parts {
    private Parts() {}

    static BigDecimal somme(List<BigDecimal> valeurs) {
        return valeurs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Whole percents that make exactly a hundred: rounded down, what is left goes to the largest remainders.
    /// @param valeurs none negative
    /// @return zeros when they are all zero
    static List<Integer> pourCent(List<BigDecimal> valeurs) {
        double somme = somme(valeurs).doubleValue();
        if (somme == 0) return valeurs.stream().map(_ -> 0).toList();
        var exactes = valeurs.stream().map(v -> v.doubleValue() * 100 / somme).toList();
        var parts = new ArrayList<>(
                exactes.stream().map(e -> (int) Math.floor(e + 1e-9)).toList());
        int reste = 100 - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i) - exactes.get(i)))
                .limit(reste)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }

    /// At most so many, the smallest put together as « Autres » at the end; their order is kept.
    /// @param donnees all known
    static List<Donnee> reunies(List<Donnee> donnees, int maximum) {
        if (donnees.size() <= maximum) return donnees;
        var grandes = donnees.stream()
                .sorted(Comparator.comparing(Donnee::valeur, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(maximum - 1)
                .toList();
        var gardees = new ArrayList<>(donnees.stream().filter(grandes::contains).toList());
        var autres = donnees.stream().filter(d -> !grandes.contains(d)).toList();
        var somme = autres.stream().map(Donnee::valeur).reduce(BigDecimal.ZERO, Parts::plus);
        gardees.add(Donnee.de("Autres (%d)".formatted(autres.size()), somme));
        return gardees;
    }

    private static BigDecimal plus(BigDecimal somme, @org.jspecify.annotations.Nullable BigDecimal valeur) {
        return valeur == null ? somme : somme.add(valeur);
    }
}
