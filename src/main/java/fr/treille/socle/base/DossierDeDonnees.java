package fr.treille.socle.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// The folder where the embedded database and the files refused by an import live: `TREILLE_DONNEES`, `./data` when
/// absent.
public record DossierDeDonnees(Path chemin) {
    public static DossierDeDonnees courant() {
        var demande = Optional.ofNullable(System.getProperty("treille.donnees"))
                .or(() -> Optional.ofNullable(System.getenv("TREILLE_DONNEES")))
                .filter(d -> !d.isBlank())
                .orElse("data");
        return new DossierDeDonnees(Path.of(demande).toAbsolutePath().normalize());
    }

    /// A folder inside, made when it is not there.
    public Path sousDossier(String nom) {
        try {
            return Files.createDirectories(chemin.resolve(nom));
        } catch (IOException e) {
            throw new DemarrageImpossible(
                    "Le dossier de données %s ne peut pas être écrit (%s).".formatted(chemin, e.getMessage()), e);
        }
    }

    /// Takes the folder for this process until it ends.
    /// @return empty if another process holds it
    Optional<FileLock> verrouiller() {
        var fichier = sousDossier(".").resolve("verrou");
        try {
            // The channel stays open for the life of the process: closing it would release the lock.
            @SuppressWarnings("resource")
            var canal = FileChannel.open(fichier, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var verrou = canal.tryLock();
            if (verrou == null) canal.close();
            return Optional.ofNullable(verrou);
        } catch (java.nio.channels.OverlappingFileLockException dejaPris) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DemarrageImpossible(
                    "Le dossier de données %s ne peut pas être verrouillé (%s).".formatted(chemin, e.getMessage()), e);
        }
    }

    /// A secret of this folder, drawn the first time and readable by its owner only.
    /// @param nom name of its file: `postgres.secret` is the password of the login that owns the embedded database
    public String secret(String nom, Supplier<String> tirage) {
        var fichier = sousDossier(".").resolve(nom);
        try {
            if (Files.exists(fichier)) return Files.readString(fichier).strip();
            var secret = tirage.get();
            var neuf = fichier.resolveSibling(nom + ".neuf");
            Files.deleteIfExists(neuf);
            if (neuf.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        neuf, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(neuf, secret);
            Files.move(neuf, fichier);
            return secret;
        } catch (IOException e) {
            throw new DemarrageImpossible(
                    "Le dossier de données %s ne peut pas être écrit (%s).".formatted(chemin, e.getMessage()), e);
        }
    }

    /// A password of the embedded database.
    String motDePasse(String nom) {
        return secret(nom, () -> {
            var octets = new byte[24];
            new SecureRandom().nextBytes(octets);
            return HexFormat.of().formatHex(octets);
        });
    }
}
