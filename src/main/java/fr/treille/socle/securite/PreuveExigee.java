package fr.treille.socle.securite;

/// The act waits until the person proves again who she is. Not to be caught: the page that asks for the proof does.
public class PreuveExigee extends RuntimeException {
    public PreuveExigee() {
        super("A recent proof of identity is needed", null, false, false);
    }
}
