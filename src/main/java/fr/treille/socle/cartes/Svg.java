package fr.treille.socle.cartes;

/// Writes SVG from templates: what comes from outside is escaped, numbers keep one decimal.
public final class Svg {
    private final StringBuilder texte = new StringBuilder();

    /// @param modele  SVG with `%s` for each value, and `'` around attributes
    /// @param valeurs text is escaped, a `double` is written with at most one decimal
    public Svg ecrire(String modele, Object... valeurs) {
        var ecrites = new Object[valeurs.length];
        for (int i = 0; i < valeurs.length; i++) {
            ecrites[i] = valeurs[i] instanceof Double n ? nombre(n) : echapper(valeurs[i].toString());
        }
        texte.append(modele.replace('\'', '"').formatted(ecrites));
        return this;
    }

    /// SVG that this class wrote, or a constant of ours.
    public Svg brut(String svg) {
        texte.append(svg);
        return this;
    }

    /// With at most one decimal, as a path holds it.
    public static String nombre(double n) {
        return dixiemes(Math.round(n * 10));
    }

    /// `123` tenths as `12.3`, without a useless zero.
    static String dixiemes(long n) {
        if (n % 10 == 0) return Long.toString(n / 10);
        long entier = Math.abs(n / 10);
        return (n < 0 ? "-" : "") + (entier == 0 ? "" : Long.toString(entier)) + "." + Math.abs(n % 10);
    }

    @Override
    public String toString() {
        return texte.toString();
    }

    private static String echapper(String brut) {
        return brut.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
