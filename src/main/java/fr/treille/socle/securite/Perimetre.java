package fr.treille.socle.securite;

/// Where a role holds: a kind and an identifier, without a foreign key upward.
/// @param identifiant INSEE code of a region or département, FINESS of an OG or ESSMS, UUID of a grappe, `FR` for the
/// nation
public record Perimetre(Genre genre, String identifiant) {
    public enum Genre {
        NATION,
        REGION,
        DEPARTEMENT,
        OG,
        ESSMS,
        GRAPPE,
        EDITEUR
    }

    public static final Perimetre NATION = new Perimetre(Genre.NATION, "FR");
}
