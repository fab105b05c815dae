package fr.treille.comptes;

/// The secret of a token: `trl_`, so that a leak is recognised by those who look for leaks, then 256 bits.
final class SecretDeJeton {
    private static final String MARQUE = "trl_";
    private static final int PREFIXE = 10;

    private SecretDeJeton() {}

    static String tirer() {
        return MARQUE + Jetons.tirer();
    }

    /// What is kept of it in clear: 36 bits, by which its owner knows it again.
    static String prefixe(String secret) {
        return secret.substring(0, PREFIXE);
    }

    /// Whether it may be one, before anything is read.
    static boolean plausible(String secret) {
        return secret.matches(MARQUE + "[\\w-]{43}");
    }
}
