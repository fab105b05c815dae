package fr.treille.socle.securite;

/// What somebody may do; a [Perimetre] says where. The names are those of the field's actors.
public enum Role {
    ADMINISTRATEUR_NATIONAL("Administrateur national"),
    PILOTE_NATIONAL("Pilotage national (CNSA)"),
    INSTRUCTEUR_ARS("Chargé de mission de l'ARS"),
    GRADES("GRADeS"),
    DIRECTEUR_OG("Direction d'organisme gestionnaire"),
    REFERENT_ESSMS("Référent d'établissement"),
    PORTEUR("Porteur de grappe"),
    AMOA("Chef de projet ou AMOA");

    private final String libelle;

    Role(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Name of the authority that Spring Security knows it by.
    public String autorite() {
        return "ROLE_" + name();
    }
}
