package fr.treille.socle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A SIRET number: the nine digits of a SIREN and five of the establishment, the whole ending with its Luhn key; those
/// of La Poste (SIREN 356 000 000) may add up to a multiple of five instead.
public record Siret(String numero) {
    private static final Pattern FORME = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!juste(numero)) throw new IllegalArgumentException("Not a SIRET number: " + numero);
    }

    /// @param saisie what a person typed or a file holds; spaces and dots are forgiven
    public static Optional<Siret> lire(String saisie) {
        var propre = propre(saisie);
        return juste(propre) ? Optional.of(new Siret(propre)) : Optional.empty();
    }

    public Siren siren() {
        return new Siren(numero.substring(0, 9));
    }

    static String propre(String saisie) {
        return saisie.replaceAll("[\\s.\\u00a0\\u202f]", "");
    }

    /// The SIREN has its own key, so both are checked.
    private static boolean juste(String numero) {
        if (!FORME.matcher(numero).matches() || !Luhn.juste(numero.substring(0, 9))) return false;
        boolean laPoste =
                numero.startsWith(LA_POSTE) && numero.chars().map(c -> c - '0').sum() % 5 == 0;
        return laPoste || Luhn.juste(numero);
    }

    @Override
    public String toString() {
        return numero;
    }
}
