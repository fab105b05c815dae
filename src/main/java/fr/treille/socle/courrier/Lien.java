package fr.treille.socle.courrier;

/// The page that a mail leads to.
/// @param chemin path inside the application, with its query: `/invitations/…`; the public address is put before it
public record Lien(String texte, String chemin) {
    public Lien {
        if (texte.isBlank() || !chemin.matches("/(?!/)[^\\s\\\\]*")) {
            throw new IllegalArgumentException("Link of a mail: %s".formatted(chemin));
        }
    }
}
