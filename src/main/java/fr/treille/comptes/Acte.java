package fr.treille.comptes;

import java.io.Serializable;

/// What came of an act on accounts: done, or why not, in a sentence for the person. Crosses a redirection in the
/// session.
public sealed interface Acte extends Serializable {
    /// @param phrase what is true now
    record Fait(String phrase) implements Acte {}

    /// Nothing changed.
    record Refuse(String phrase) implements Acte {}
}
