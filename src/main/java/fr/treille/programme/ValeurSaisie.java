package fr.treille.programme;

/// What an administrator typed about one parameter, as it stands.
/// @param valeur empty means that it is unknown
/// @param note   empty when there is none
public record ValeurSaisie(Parametre parametre, String valeur, Certitude certitude, String source, String note) {
    public static ValeurSaisie de(Valeur valeur) {
        return new ValeurSaisie(
                valeur.parametre(),
                valeur.brut() instanceof String brut ? brut : "",
                valeur.certitude(),
                valeur.source(),
                valeur.note() instanceof String note ? note : "");
    }
}
