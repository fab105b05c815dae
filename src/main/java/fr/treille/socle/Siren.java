package fr.treille.socle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A SIREN number, of a legal person: nine digits, the last of which is the Luhn key of the others.
public record Siren(String numero) {
    private static final Pattern FORME = Pattern.compile("[0-9]{9}");

    public Siren {
        if (!FORME.matcher(numero).matches() || !Luhn.juste(numero)) {
            throw new IllegalArgumentException("Not a SIREN number: " + numero);
        }
    }

    /// @param saisie what a person typed or a file holds; spaces and dots are forgiven
    public static Optional<Siren> lire(String saisie) {
        var propre = Siret.propre(saisie);
        return FORME.matcher(propre).matches() && Luhn.juste(propre)
                ? Optional.of(new Siren(propre))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return numero;
    }
}
