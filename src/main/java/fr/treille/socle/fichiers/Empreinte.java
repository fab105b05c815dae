package fr.treille.socle.fichiers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells whether two files are the same.
public final class Empreinte {
    private Empreinte() {}

    /// @return SHA-256 of the content, in hexadecimal
    /// @throws UncheckedIOException if it cannot be read
    public static String de(Path fichier) {
        try (var flux = new DigestInputStream(Files.newInputStream(fichier), MessageDigest.getInstance("SHA-256"))) {
            flux.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(flux.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
