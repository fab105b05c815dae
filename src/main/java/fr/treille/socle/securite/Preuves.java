package fr.treille.socle.securite;

/// For the act that is sensitive only for some answers of a form; else see [PreuveRecente]. `comptes` implements it.
public interface Preuves {
    /// @throws PreuveExigee if the last proof is more than ten minutes old
    void exiger();
}
