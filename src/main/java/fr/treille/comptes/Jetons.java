package fr.treille.comptes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Tokens that a mail carries. Only their digest is kept, so that whoever reads the database opens nothing.
final class Jetons {
    private static final SecureRandom HASARD = new SecureRandom();
    private static final int OCTETS = 32;

    private Jetons() {}

    /// @return 256 bits, written for an address
    static String tirer() {
        var octets = new byte[OCTETS];
        HASARD.nextBytes(octets);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
