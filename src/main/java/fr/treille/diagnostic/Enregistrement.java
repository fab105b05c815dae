package fr.treille.diagnostic;

/// What came of keeping a section.
public sealed interface Enregistrement {
    /// Where it is kept.
    Section section();

    Partie partie();

    record Fait(Section section, Partie partie) implements Enregistrement {}

    /// Somebody else has kept another text since: both are kept until one is chosen.
    record Conflit(Section section, Partie partie) implements Enregistrement {}
}
