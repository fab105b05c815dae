package fr.treille.socle.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The last print of a day, signed.
/// @param jour      day of Paris that it ends
/// @param numero    of the row that has this print
/// @param empreinte in hexadecimal
/// @param signature Ed25519 over [#texte], in base64
/// @param cle       public key that verifies it: X.509, in base64
public record Sceau(LocalDate jour, long numero, String empreinte, String signature, String cle) {
    /// What is signed.
    static byte[] texte(LocalDate jour, long numero, String empreinte) {
        return "treille-journal-1\n%s\n%d\n%s\n"
                .formatted(jour, numero, empreinte)
                .getBytes(StandardCharsets.US_ASCII);
    }

    boolean signatureJuste() {
        return CleDuJournal.verifier(cle, texte(jour, numero, empreinte), signature);
    }
}
