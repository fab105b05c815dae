package fr.treille.programme;

import java.util.List;

/// A campaign's file cannot be used. Every reason is given at once, each with the file and the key.
public class CampagneInvalide extends RuntimeException {
    public CampagneInvalide(String fichier, List<String> raisons) {
        super("Fichier de campagne " + fichier + " : " + String.join(" ; ", raisons));
    }
}
