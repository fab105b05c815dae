package fr.treille.referentiel;

/// A way to narrow a search. The name of its parameter in the URL is its name in lower case.
public enum Facette {
    REGION("Région"),
    DEPARTEMENT("Département"),
    CHAMP("Champ d'activité"),
    CATEGORIE("Catégorie"),
    SECTEUR("Statut de l'organisme"),
    TAILLE("Taille de l'organisme"),
    ETAT("Ouvert ou fermé");

    private final String libelle;

    Facette(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public String parametre() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// One value of a facet.
    /// @param code    what the URL holds; empty for what the register does not know
    /// @param nombre  establishments the search would give with this value and the other facets as they are
    /// @param choisie whether the search is narrowed to it
    public record Compte(String code, String libelle, long nombre, boolean choisie) {}
}
