package fr.treille.socle.api;

/// The address asks for something that the API does not know.
/// @see ErreursDeLApi
public class DemandeRefusee extends RuntimeException {
    /// @param phrase French, for the person who writes the program
    public DemandeRefusee(String phrase) {
        super(phrase, null, false, false);
    }
}
