package fr.treille.socle.api;

import java.util.Arrays;
import java.util.List;

/// What an address of the API may say.
/// @param description French, as the documentation shows it
/// @param admis       values it takes; empty when any is right
/// @param multiple    may be said several times
public record Parametre(String nom, String description, List<String> admis, boolean multiple) {
    public Parametre(String nom, String description, String... admis) {
        this(nom, description, List.of(admis), false);
    }

    /// One value of an enumeration.
    public static Parametre parmi(String nom, String description, Class<? extends Enum<?>> valeurs) {
        return new Parametre(
                nom,
                description,
                Arrays.stream(valeurs.getEnumConstants()).map(Enum::name).toList(),
                false);
    }

    public Parametre repete() {
        return new Parametre(nom, description, admis, true);
    }
}
