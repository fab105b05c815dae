package fr.treille.socle.courrier;

/// Where a message is.
public enum Etat {
    EN_ATTENTE("En attente"),
    REPORTE("Dans le résumé de demain"),
    EN_COURS("En cours d’envoi"),
    REMIS("Remis au serveur, réponse attendue"),
    ENVOYE("Envoyé"),
    REFUSE("Refusé"),
    ISSUE_INCONNUE("Issue inconnue"),
    REUNI("Dans un résumé"),
    ECARTE("Non envoyé : désabonné"),
    GARDE("Gardé ici : rien ne part");

    private final String libelle;

    Etat(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Whether a person may ask for it to leave (again).
    public boolean relancable() {
        return this == REFUSE || this == ISSUE_INCONNUE || this == GARDE;
    }
}
