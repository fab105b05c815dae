package fr.treille.referentiel.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of the register as a reader calls them, for its history.
public final class Colonnes {
    private static final Map<String, String> NOMS = Map.ofEntries(
            Map.entry("nom", "Nom"),
            Map.entry("nom_long", "Nom long"),
            Map.entry("organisme", "Organisme"),
            Map.entry("categorie", "Catégorie"),
            Map.entry("libelle_categorie", "Libellé de la catégorie"),
            Map.entry("champ", "Champ"),
            Map.entry("adresse", "Adresse"),
            Map.entry("lieu_dit", "Lieu-dit"),
            Map.entry("code_postal", "Code postal"),
            Map.entry("ville", "Ville"),
            Map.entry("commune", "Commune"),
            Map.entry("departement", "Département"),
            Map.entry("telephone", "Téléphone"),
            Map.entry("siret", "SIRET"),
            Map.entry("siren", "SIREN"),
            Map.entry("ape", "Code APE"),
            Map.entry("mode_de_tarification", "Mode de tarification"),
            Map.entry("statut", "Statut juridique"),
            Map.entry("ouvert_le", "Date d'ouverture"),
            Map.entry("autorise_le", "Date d'autorisation"),
            Map.entry("latitude", "Latitude"),
            Map.entry("longitude", "Longitude"),
            Map.entry("etat", "État"));

    private Colonnes() {}

    public static String nom(String colonne) {
        return NOMS.getOrDefault(colonne, colonne);
    }

    public static String valeur(@Nullable String valeur) {
        return valeur == null || valeur.isEmpty() ? "rien" : valeur;
    }
}
