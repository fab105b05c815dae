package fr.treille.socle;

import java.math.BigDecimal;

/// Numbers as they are written in French, with spaces that never break.
public final class Nombres {
    private static final char FINE = '\u202f';
    private static final char INSECABLE = '\u00a0';

    private Nombres() {}

    /// `36 000`
    public static String entier(long n) {
        var chiffres = Long.toString(Math.abs(n));
        var texte = new StringBuilder(n < 0 ? "-" : "");
        for (int i = 0; i < chiffres.length(); i++) {
            if (i > 0 && (chiffres.length() - i) % 3 == 0) texte.append(FINE);
            texte.append(chiffres.charAt(i));
        }
        return texte.toString();
    }

    /// `1 234,5`, with the decimals it has
    public static String decimal(BigDecimal n) {
        var texte = n.abs().toPlainString();
        int point = texte.indexOf('.');
        var entier = entier(Long.parseLong(point < 0 ? texte : texte.substring(0, point)));
        return (n.signum() < 0 ? "-" : "") + entier + (point < 0 ? "" : "," + texte.substring(point + 1));
    }

    /// `1 234,50 €`
    public static String euros(long centimes) {
        return "%s%s,%02d%c€"
                .formatted(
                        centimes < 0 && centimes > -100 ? "-" : "",
                        entier(centimes / 100),
                        Math.abs(centimes % 100),
                        INSECABLE);
    }

    /// `1 234 €`, or with its cents when there are some.
    public static String eurosCourts(long centimes) {
        return centimes % 100 == 0 ? entier(centimes / 100) + INSECABLE + "€" : euros(centimes);
    }
}
