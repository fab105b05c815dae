package fr.treille.comptes.authentification.web;

/// What the pages of sign-in say when a code is not right.
final class Phrases {
    static final String CODE_REFUSE =
            "Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant, puis recommencez.";
    static final String TROP_DE_CODES = "Trop de codes essayés de suite. Attendez cinq minutes, puis recommencez.";
    static final String PREMIER_CODE_REFUSE =
            "Ce code n’est pas celui qu’attend Treille. Vérifiez l’heure de votre appareil, puis saisissez le code"
                    + " affiché maintenant.";

    private Phrases() {}
}
