package fr.treille.comptes.authentification;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes of six figures that change every thirty seconds (RFC 6238), with the settings that every application knows.
final class Totp {
    static final int PAS_EN_SECONDES = 30;
    /// A clock may be half a minute late or early.
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATEUR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] secret() {
        return Empreinte.octets(20);
    }

    /// @return the step that this code is good for, around this instant
    static OptionalLong pas(byte[] secret, String code, Instant maintenant) {
        var saisi = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        for (int ecart = -TOLERANCE; ecart <= TOLERANCE; ecart++) {
            var instant = maintenant.plusSeconds((long) ecart * PAS_EN_SECONDES);
            if (MessageDigest.isEqual(code(secret, instant).getBytes(StandardCharsets.UTF_8), saisi)) {
                return OptionalLong.of(Math.floorDiv(instant.getEpochSecond(), PAS_EN_SECONDES));
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant instant) {
        try {
            return GENERATEUR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATEUR.getAlgorithm()), instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The secret as a person types it, in groups of four.
    static String enClair(byte[] secret) {
        return base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// What the QR code holds.
    static String adresse(byte[] secret, String courriel) {
        return "otpauth://totp/Treille:%s?secret=%s&issuer=Treille&digits=6&period=%d"
                .formatted(
                        URLEncoder.encode(courriel, StandardCharsets.UTF_8).replace("+", "%20"),
                        base32(secret),
                        PAS_EN_SECONDES);
    }

    private static String base32(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }
}
