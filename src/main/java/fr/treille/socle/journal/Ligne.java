package fr.treille.socle.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the journal, as it is read back.
/// @param le        to the microsecond
/// @param precedent print of the row before, in hexadecimal
/// @param empreinte print of this one, in hexadecimal
public record Ligne(
        long numero,
        Instant le,
        @Nullable UUID compte,
        String nom,
        @Nullable String organisation,
        String acte,
        String objet,
        @Nullable String avant,
        @Nullable String apres,
        @Nullable String motif,
        String precedent,
        String empreinte) {
    /// What the first row holds as the print of the row before.
    static final String ORIGINE = "0".repeat(64);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /// The print that this row should have: SHA-256 over the one before, then over each value preceded by its length in
    /// bytes. The database computes the same in `socle.empreinte_du_journal`.
    String empreinteAttendue() {
        var texte = new StringBuilder();
        for (var valeur : new @Nullable Object[] {
            numero, INSTANT.format(le), compte, nom, organisation, acte, objet, avant, apres, motif
        }) {
            if (valeur == null) {
                texte.append("-,");
            } else {
                var dite = valeur.toString();
                texte.append(dite.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(dite)
                        .append(',');
            }
        }
        try {
            var calcul = MessageDigest.getInstance("SHA-256");
            calcul.update(ByteBuffer.wrap(HexFormat.of().parseHex(precedent)));
            return HexFormat.of().formatHex(calcul.digest(texte.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
