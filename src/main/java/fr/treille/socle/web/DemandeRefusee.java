package fr.treille.socle.web;

import org.springframework.http.HttpStatus;

/// A demand that goes no further, whatever the page, with what to say to the person.
public final class DemandeRefusee extends RuntimeException {
    private final HttpStatus code;
    private final String titre;

    public DemandeRefusee(HttpStatus code, String titre, String phrase) {
        super(phrase, null, false, false);
        this.code = code;
        this.titre = titre;
    }

    HttpStatus code() {
        return code;
    }

    String titre() {
        return titre;
    }
}
