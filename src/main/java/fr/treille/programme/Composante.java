package fr.treille.programme;

/// What a euro of the grappe subsidy pays.
public enum Composante {
    FORFAIT("forfait"),
    USAGES("usages (part client)"),
    EDITEUR("éditeur"),
    EQUIPEMENT("équipement"),
    AMOA_MARCHE("assistance au marché"),
    AMOA_PILOTAGE("assistance au pilotage");

    private final String libelle;

    Composante(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
