package fr.treille.socle.travaux;

/// The work cannot be done and a person can cure it: the sentence says how.
public class TravailImpossible extends RuntimeException {
    /// @param phrase shown as it stands
    public TravailImpossible(String phrase) {
        super(phrase);
    }
}
