package fr.treille.referentiel;

/// Legal sector of an organisme, from the official aggregate of its legal status.
public enum Secteur {
    PUBLIC("public"),
    PRIVE_NON_LUCRATIF("privé non lucratif"),
    PRIVE_LUCRATIF("privé lucratif"),
    ETRANGER("étranger");

    private final String libelle;

    Secteur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
