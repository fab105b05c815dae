package fr.treille.constitution.commandes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns that are read, in any order; others are left alone.
enum ColonneDeCandidat {
    ID,
    ESSMS,
    REGION,
    LATITUDE,
    LONGITUDE,
    CHAMPS,
    SOLUTION,
    SOLUTIONS_ACCEPTEES,
    MATURITE,
    PRET_DU,
    PRET_AU,
    PORTEUR,
    AFFINITES,
    INCOMPATIBILITES;

    String titre() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ColonneDeCandidat> deTitre(String titre) {
        return Arrays.stream(values())
                .filter(c -> c.titre().equalsIgnoreCase(titre.strip()))
                .findFirst();
    }
}
