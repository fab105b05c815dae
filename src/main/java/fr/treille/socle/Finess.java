package fr.treille.socle;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A FINESS number, of a legal entity or of an establishment: nine characters, the second of which may be a letter
/// (Corsica). It is text: a leading zero counts. The Luhn key is not required, because the register itself holds
/// numbers
/// without one; [#cleJuste] says whether it holds.
public record Finess(String numero) {
    private static final Pattern FORME = Pattern.compile("[0-9][0-9A-Z][0-9]{7}");

    public Finess {
        if (!FORME.matcher(numero).matches()) {
            throw new IllegalArgumentException("Not a FINESS number: " + numero);
        }
    }

    /// @param saisie what a person typed or pasted: spaces, dots and lower case are forgiven, a lost leading zero is
    /// not
    public static Optional<Finess> lire(String saisie) {
        var propre = saisie.replaceAll("[\\s.\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
        return FORME.matcher(propre).matches() ? Optional.of(new Finess(propre)) : Optional.empty();
    }

    /// Whether the last digit is the Luhn key of the others; numbers with a letter have none.
    public boolean cleJuste() {
        return !Character.isDigit(numero.charAt(1)) || Luhn.juste(numero);
    }

    @Override
    public String toString() {
        return numero;
    }
}
