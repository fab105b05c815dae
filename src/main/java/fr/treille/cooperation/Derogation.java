package fr.treille.cooperation;

/// What the ARS lifted, in writing.
/// @param constat code of the finding that no longer stops
/// @param motif   reason, as the ARS wrote it
public record Derogation(String constat, String motif, Signature accord) {
    static final int MOTIF_MIN = 10;
    static final int MOTIF_MAX = 2000;
}
