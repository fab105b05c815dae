package fr.treille.referentiel;

import java.util.Arrays;

/// What is doubtful in a line of FINESS that was kept all the same. The register holds the names.
public enum Alerte {
    FINESS_SANS_CLE("Le numéro FINESS n'a pas une clé juste."),
    ZEROS_RETABLIS("Les zéros de tête perdus par un tableur ont été rétablis."),
    SIRET_DOUTEUX("Le SIRET n'a pas une clé juste."),
    SIRET_PERDU("Le SIRET est illisible, sans doute arrondi par un tableur."),
    SIREN_DOUTEUX("Le SIREN n'a pas une clé juste."),
    CATEGORIE_INCONNUE("La catégorie n'est pas dans la nomenclature."),
    STATUT_INCONNU("Le statut juridique n'est pas dans la nomenclature."),
    DEPARTEMENT_INCONNU("Le département n'est pas dans la nomenclature."),
    COMMUNE_INCONNUE("La commune n'est pas dans le code officiel géographique."),
    ADRESSE_ABSENTE("Le fichier ne donne pas l'adresse géographique."),
    POINT_ABSENT("Le fichier ne donne pas la position."),
    POINT_DOUTEUX("La position donnée tombe hors du département : elle n'est pas retenue."),
    TEXTE_ABIME("Des caractères accentués ont été perdus avant nous.");

    private final String phrase;

    Alerte(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }

    /// @param code what the register holds: the name of an alert, or a sentence of its own
    public static String dire(String code) {
        return Arrays.stream(values())
                .filter(a -> a.name().equals(code))
                .map(Alerte::phrase)
                .findFirst()
                .orElse(code);
    }
}
