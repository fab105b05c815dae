package fr.treille.socle.base;

/// The application cannot start, for a reason that the person who started it can cure. The message is one French
/// sentence
/// and is all that is shown.
public class DemarrageImpossible extends RuntimeException {
    public DemarrageImpossible(String phrase) {
        super(phrase);
    }

    public DemarrageImpossible(String phrase, Throwable cause) {
        super(phrase, cause);
    }
}
