package fr.treille.socle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A SIRET number: the nine digits of a SIREN and five of the establishment, the whole ending with its Luhn key; those
/// of
/// La Poste (SIREN 356 000 000) add up to a multiple of five instead.
public record Siret(String numero) {
    private static final Pattern FORME = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!FORME.matcher(numero).matches() || !cleJuste(numero)) {
            throw new IllegalArgumentException("Not a SIRET number: " + numero);
        }
    }

    /// @param saisie what a person typed or a file holds; spaces and dots are forgiven
    public static Optional<Siret> lire(String saisie) {
        var propre = saisie.replaceAll("[\\s.\\u00a0\\u202f]", "");
        return FORME.matcher(propre).matches() && cleJuste(propre) ? Optional.of(new Siret(propre)) : Optional.empty();
    }

    public String siren() {
        return numero.substring(0, 9);
    }

    /// @param siren nine digits
    public static boolean cleDeSirenJuste(String siren) {
        return Luhn.juste(siren);
    }

    private static boolean cleJuste(String numero) {
        if (numero.startsWith(LA_POSTE) && numero.chars().map(c -> c - '0').sum() % 5 == 0) return true;
        return Luhn.juste(numero);
    }

    @Override
    public String toString() {
        return numero;
    }
}
