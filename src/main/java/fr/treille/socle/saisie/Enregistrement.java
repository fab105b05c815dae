package fr.treille.socle.saisie;

/// What came of keeping a section.
sealed interface Enregistrement {
    Brouillon brouillon();

    record Fait(Brouillon brouillon) implements Enregistrement {}

    /// Another window has kept another text since: both are kept.
    /// @param brouillon what is kept, with what was just sent set aside
    record Conflit(Brouillon brouillon) implements Enregistrement {}
}
