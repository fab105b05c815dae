package fr.treille.socle.courrier;

/// A kind of mail, that a person may switch off. A room declares its own as constants.
/// @param code      stable, the room first: `candidature.pieces`
/// @param libelle   as the person reads it beside the switch: « Pièces attendues dans un dossier »
/// @param essentiel neither delayed by the cap of the day nor switched off: without it the person cannot come in
public record Genre(String code, String libelle, boolean essentiel) {
    /// Invitation, password, new sign-in.
    public static final Genre COMPTE = new Genre("compte", "Invitations et sécurité du compte", true);
    public static final Genre SUIVI = new Genre("suivi", "Suivi de vos dossiers", false);

    /// What gathers the messages beyond the cap; switched off with each of their kinds.
    static final Genre RESUME = new Genre("resume", "Résumé des messages de la veille", false);

    public Genre {
        if (!code.matches("[a-z][a-z0-9.-]{0,60}")) throw new IllegalArgumentException("Kind of mail: " + code);
    }
}
