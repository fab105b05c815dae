package fr.treille.referentiel.web;

import fr.treille.referentiel.EvenementDuRegistre.Changement;
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
            Map.entry("etat", "État"),
            Map.entry("ferme_le", "Fermé le"),
            Map.entry("cree_le", "Créé le"),
            Map.entry("maj_le", "Mise à jour"),
            Map.entry("secteur", "Secteur"),
            Map.entry("region", "Région"),
            Map.entry("essms", "Compté comme ESSMS"),
            Map.entry("alertes", "À vérifier"),
            Map.entry("autres_adresses", "Autres adresses"),
            Map.entry("activites", "Activités (activité/mode/public)"),
            Map.entry("places_installees", "Places installées"),
            Map.entry("places_autorisees", "Places autorisées"),
            Map.entry("membres", "Membres"));

    private Colonnes() {}

    public static String nom(String colonne) {
        return NOMS.getOrDefault(colonne, colonne);
    }

    /// `Nom : A → B`.
    public static String phrase(Changement changement) {
        return "%s : %s → %s"
                .formatted(nom(changement.champ()), valeur(changement.avant()), valeur(changement.apres()));
    }

    public static String valeur(@Nullable String valeur) {
        return valeur == null || valeur.isEmpty() ? "rien" : valeur;
    }
}
