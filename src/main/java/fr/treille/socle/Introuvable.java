package fr.treille.socle;

/// What was asked for is not there, or not for this reader: a 404, said in one place.
public class Introuvable extends RuntimeException {
    public Introuvable(String genre, Object identifiant) {
        super("%s %s".formatted(genre, identifiant));
    }
}
