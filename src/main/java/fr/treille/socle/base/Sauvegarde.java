package fr.treille.socle.base;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// The whole database in one file, as it was at one instant, while the application goes on: a ZIP of one `COPY` per
/// table and a manifest. It holds personal data: only its owner may read it. The keys of the
/// journal and of the secrets are in the data folder or in settings, not in the database, and are not in it.
public final class Sauvegarde {
    static final int FORMAT = 1;
    static final String MANIFESTE = "manifeste.json";

    private Sauvegarde() {}

    /// @param fichier replaced only once the new backup is whole
    /// @throws DemarrageImpossible if the database is out of reach
    public static Manifeste ecrire(Path fichier) throws IOException, SQLException {
        var source = Source.courante(true);
        try (var connexion = source.enMigration()) {
            return ecrire(connexion, fichier);
        } finally {
            source.destroy();
        }
    }

    static Manifeste ecrire(Connection connexion, Path fichier) throws IOException, SQLException {
        connexion.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connexion.setReadOnly(true);
        connexion.setAutoCommit(false);
        var enCours = fichier.resolveSibling(fichier.getFileName() + ".partiel");
        try (var sortie = new ZipOutputStream(new BufferedOutputStream(ouvrir(enCours)))) {
            sortie.setLevel(Deflater.BEST_SPEED);
            var manifeste = ecrire(connexion, sortie);
            sortie.putNextEntry(new ZipEntry(MANIFESTE));
            sortie.write(JsonMapper.builder().build().writeValueAsBytes(manifeste));
            sortie.closeEntry();
            sortie.close();
            Files.move(enCours, fichier, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifeste;
        } finally {
            Files.deleteIfExists(enCours);
            connexion.rollback();
        }
    }

    private static Manifeste ecrire(Connection connexion, ZipOutputStream sortie) throws IOException, SQLException {
        var le = instant(connexion);
        var copie = connexion.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifeste.Table>();
        for (var table : new TablesDeLaMaison(connexion).dansLOrdre().entrySet()) {
            tables.add(copier(copie, table.getKey(), table.getValue(), sortie));
        }
        return new Manifeste(FORMAT, le, migrations(connexion), tables, sequences(connexion));
    }

    private static Manifeste.Table copier(CopyManager copie, String nom, List<String> colonnes, ZipOutputStream sortie)
            throws IOException, SQLException {
        sortie.putNextEntry(new ZipEntry(new Manifeste.Table(nom, colonnes, 0, "").fichier()));
        var empreinte = sha256();
        long lignes = copie.copyOut(
                "copy %s (%s) to stdout".formatted(nom, String.join(", ", colonnes)),
                new DigestOutputStream(new SansFermer(sortie), empreinte));
        sortie.closeEntry();
        return new Manifeste.Table(nom, colonnes, lignes, HexFormat.of().formatHex(empreinte.digest()));
    }

    private static Instant instant(Connection connexion) throws SQLException {
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery("select now()")) {
            reponse.next();
            return reponse.getTimestamp(1).toInstant();
        }
    }

    private static List<String> migrations(Connection connexion) throws SQLException {
        var scripts = new ArrayList<String>();
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery("""
                    select script from public.flyway_schema_history
                     where success and type = 'SQL' order by installed_rank
                    """)) {
            while (reponse.next()) scripts.add(reponse.getString(1));
        }
        return scripts;
    }

    private static List<Manifeste.Sequence> sequences(Connection connexion) throws SQLException {
        var sequences = new ArrayList<Manifeste.Sequence>();
        try (var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery("""
                    select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                     where last_value is not null order by 1
                    """)) {
            while (reponse.next()) sequences.add(new Manifeste.Sequence(reponse.getString(1), reponse.getLong(2)));
        }
        return sequences;
    }

    private static OutputStream ouvrir(Path fichier) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var droits = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(fichier, options, droits));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The driver closes what it writes to; the archive goes on.
    private static final class SansFermer extends FilterOutputStream {
        SansFermer(OutputStream sortie) {
            super(sortie);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) throws IOException {
            out.write(octets, debut, longueur);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
