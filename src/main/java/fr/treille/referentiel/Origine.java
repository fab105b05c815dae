package fr.treille.referentiel;

/// Where a row of the register comes from. Pages mark as fictional what comes from the demonstration.
public enum Origine {
    FINESS,
    DEMONSTRATION
}
