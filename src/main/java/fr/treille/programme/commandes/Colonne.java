package fr.treille.programme.commandes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of a file of members, in any order. An absent optional column declares nothing.
enum Colonne {
    FINESS(true),
    OG(true),
    TAILLE_OG(true),
    CHAMP(true),
    NATURE(true),
    HEURES_ELIGIBLES(false),
    HEURES_TOTALES(false),
    DEVIS_EQUIPEMENT(false),
    NOM(false),
    CATEGORIE(false),
    REGION(false),
    SOLUTION(false),
    SONS(false),
    DEJA_FINANCE(false),
    AUTRE_EUROPE(false),
    RETENU(false);

    private final boolean obligatoire;

    Colonne(boolean obligatoire) {
        this.obligatoire = obligatoire;
    }

    boolean obligatoire() {
        return obligatoire;
    }

    String titre() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Colonne> deTitre(String titre) {
        return Arrays.stream(values())
                .filter(c -> c.titre().equalsIgnoreCase(titre.strip()))
                .findFirst();
    }
}
