package fr.treille.programme;

/// What an establishment does about its software: buys one, or brings the one it has to the national requirements.
public enum Nature {
    ACQUISITION("acquisition"),
    MISE_EN_CONFORMITE("mise en conformité");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
