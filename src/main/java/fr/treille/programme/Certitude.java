package fr.treille.programme;

/// How well a value of a campaign is known.
public enum Certitude {
    ATTESTE("attesté par un texte public"),
    INFERENCE("déduit de textes, à confirmer"),
    USAGE("connu dans le secteur, sans texte"),
    PROPOSITION("proposition de Treille"),
    INCONNU("inconnu");

    private final String libelle;

    Certitude(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
