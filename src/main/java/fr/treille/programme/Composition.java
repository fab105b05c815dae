package fr.treille.programme;

/// Who is in a grappe. The national atlas attests the second value; the others are ours.
public enum Composition {
    OG_UNIQUE("un seul organisme gestionnaire"),
    PETITS_OG("petits organismes gestionnaires"),
    PLUSIEURS_OG_AVEC_GRAND_OG("plusieurs organismes gestionnaires, dont un grand");

    private final String libelle;

    Composition(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
