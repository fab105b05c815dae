package fr.treille.socle.commandes;

/// What was given to a command is not what it takes: its message, French, goes to the standard error and the exit code
/// is 2.
public class MauvaisUsage extends RuntimeException {
    public MauvaisUsage(String phrase) {
        super(phrase);
    }
}
