package fr.treille.referentiel;

/// Whoever asked for an import and waits for it. Called often, from the thread that imports.
public interface SuiviDImport {
    /// @param phrase     what is being done, in French
    /// @param pourcentage of the whole, never going back
    void avance(String phrase, int pourcentage);

    /// Whether the import must stop and leave the register as it was.
    boolean annule();
}
