package fr.treille.referentiel.recherche;

import org.jspecify.annotations.Nullable;

/// One establishment, as much of it as a search looks at.
/// @param recherche    its names and its town, simplified
/// @param siret        empty where it is not known, likewise `commune` and `codePostal`
/// @param latitude     not a number where the place is not known, likewise `longitude`
/// @param rangDeVille  its rank in the order of the towns
/// @param champ        null where it has none
record Fiche(
        String finess,
        String nom,
        String recherche,
        String siret,
        String organisme,
        String categorie,
        String departement,
        String commune,
        String codePostal,
        @Nullable String champ,
        boolean essms,
        double latitude,
        double longitude,
        int rangDeVille) {
    boolean placee() {
        return !Double.isNaN(latitude);
    }

    /// Whether these words follow one another in its names.
    boolean porte(String mots) {
        return (" " + recherche + " ").contains(" " + mots + " ");
    }
}
