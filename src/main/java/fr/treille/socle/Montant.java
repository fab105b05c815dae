package fr.treille.socle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An amount of money in cents of euro. Overflow is a defect and throws.
public record Montant(long centimes) implements Comparable<Montant> {
    public static final Montant ZERO = new Montant(0);
    private static final Pattern SAISIE = Pattern.compile("[0-9]{1,13}([.,][0-9]{1,2})?");

    public static Montant euros(long euros) {
        return new Montant(Math.multiplyExact(euros, 100));
    }

    /// @param saisie euros as typed or as a file holds them, `.` or `,`, at most two decimals; spaces and `€` are
    /// forgiven
    /// @throws IllegalArgumentException if it is anything else, a negative amount included
    public static Montant lire(String saisie) {
        var propre = saisie.replaceAll("[\\s\\u00a0\\u202f€]", "");
        if (!SAISIE.matcher(propre).matches()) throw new IllegalArgumentException("Not an amount: " + saisie);
        return new Montant(
                new BigDecimal(propre.replace(',', '.')).movePointRight(2).longValueExact());
    }

    public Montant plus(Montant autre) {
        return new Montant(Math.addExact(centimes, autre.centimes));
    }

    public Montant moins(Montant autre) {
        return new Montant(Math.subtractExact(centimes, autre.centimes));
    }

    public Montant fois(long facteur) {
        return new Montant(Math.multiplyExact(centimes, facteur));
    }

    public Montant min(Montant autre) {
        return centimes <= autre.centimes ? this : autre;
    }

    /// This amount times `part / total`, rounded half up to the cent.
    /// @throws IllegalArgumentException if `total` is not positive or `part` is negative
    public Montant prorata(BigDecimal part, BigDecimal total) {
        if (total.signum() <= 0 || part.signum() < 0) {
            throw new IllegalArgumentException("Share %s of %s".formatted(part, total));
        }
        return new Montant(BigDecimal.valueOf(centimes)
                .multiply(part)
                .divide(total, 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /// Shares this amount in proportion to the keys, without losing a cent. Shares are rounded down; the cents left go
    /// to
    /// the largest remainders, ties in the order given. No text says who gets the odd cent: this choice is ours.
    /// @param cles weight of each member in one unit (ESSMS, places, cents…), none negative, not all zero
    /// @return one share per key, in the same order; their sum is exactly this amount
    /// @throws IllegalArgumentException if this amount or a key is negative, or if every key is zero
    public List<Montant> repartir(List<Long> cles) {
        var somme = cles.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (centimes < 0 || somme.signum() == 0 || cles.stream().anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("Cannot share %d cents by %s".formatted(centimes, cles));
        }
        var quotients = cles.stream()
                .map(c -> BigInteger.valueOf(centimes)
                        .multiply(BigInteger.valueOf(c))
                        .divideAndRemainder(somme))
                .toList();
        var parts = new ArrayList<>(
                quotients.stream().map(q -> q[0].longValueExact()).toList());
        long reste = centimes - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, cles.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1]).reversed())
                .limit(reste)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(Montant::new).toList();
    }

    @Override
    public int compareTo(Montant autre) {
        return Long.compare(centimes, autre.centimes);
    }

    /// French writing with spaces that never break: `1 234,50 €`.
    @Override
    public String toString() {
        return Nombres.euros(centimes);
    }
}
