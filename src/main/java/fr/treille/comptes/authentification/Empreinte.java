package fr.treille.comptes.authentification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that we draw ourselves and keep as digests only. They hold 128 bits at least, so that a plain digest is
/// enough.
final class Empreinte {
    private static final SecureRandom HASARD = new SecureRandom();

    private Empreinte() {}

    /// @return 192 bits, in letters that an address carries as they are
    static String tirer() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets(24));
    }

    static byte[] octets(int nombre) {
        var octets = new byte[nombre];
        HASARD.nextBytes(octets);
        return octets;
    }

    static byte[] de(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A short name for what must not be written in clear, such as an address.
    static String courte(String texte) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(de(texte)).substring(0, 22);
    }
}
