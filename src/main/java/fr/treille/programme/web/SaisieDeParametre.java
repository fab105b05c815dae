package fr.treille.programme.web;

import fr.treille.programme.Certitude;
import fr.treille.programme.Valeur;

/// What was typed about a parameter, shown again with what is wrong with it.
public record SaisieDeParametre(String valeur, Certitude certitude, String source, String note) {
    static SaisieDeParametre de(Valeur valeur) {
        return new SaisieDeParametre(
                valeur.brut() instanceof String brut ? brut : "",
                valeur.certitude(),
                valeur.inconnue() ? "" : valeur.source(),
                valeur.note() instanceof String note ? note : "");
    }
}
