package fr.treille.referentiel;

/// Whether an establishment or an organisme is open. What is closed stays in the register.
public enum Etat {
    OUVERT,
    FERME
}
