package fr.treille.referentiel;

/// Field of activity of an establishment, as the programme counts them.
public enum Champ {
    PA("personnes âgées"),
    PH("personnes en situation de handicap"),
    DOM("domicile"),
    PDE("protection de l'enfance"),
    PDS("personnes en difficultés spécifiques"),
    AHI("accueil, hébergement, insertion"),
    PJM("protection juridique des majeurs");

    private final String libelle;

    Champ(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
