package fr.treille.referentiel.finess;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Opens a file by what it holds, not by its name: plain, gzip or zip; and names the files that are something else.
final class Ouverture {
    private static final int TAMPON = 1 << 16;
    private static final int ENTREES_AU_PLUS = 1_000;
    private static final String RETELECHARGER = "Téléchargez à nouveau le fichier FINESS, puis recommencez.";

    /// What a file of the register is made of: the classic stock is CSV, the FINESS+ flows are JSON.
    enum Genre {
        CSV("csv|txt"),
        JSON("json");

        private final String extensions;

        Genre(String extensions) {
            this.extensions = extensions;
        }
    }

    private Ouverture() {}

    /// Which of the two a file looks like; whoever reads a damaged one says so.
    /// @throws FichierRefuse if it can be neither
    static Genre genre(Path fichier) throws IOException {
        try (var flux = ouvrir(fichier, null, _ -> {})) {
            var debut = new String(flux.readNBytes(512), StandardCharsets.ISO_8859_1).strip();
            return debut.startsWith("{") || debut.startsWith("[") ? Genre.JSON : Genre.CSV;
        } catch (EOFException | ZipException abime) {
            return Genre.CSV;
        }
    }

    /// @param attendu what the reader takes, null for either
    /// @param lus     told how many bytes of the file itself were read so far
    /// @return the content, decompressed, without byte order mark
    static InputStream ouvrir(Path fichier, @Nullable Genre attendu, LongConsumer lus) throws IOException {
        var taille = Files.size(fichier);
        if (taille == 0) throw vide();
        var brut = new BufferedInputStream(new Compteur(Files.newInputStream(fichier), lus), TAMPON);
        try {
            var debut = regarder(brut, 4);
            if (commence(debut, 0x1f, 0x8b)) {
                return contenu(new FluxBorne(new GZIPInputStream(brut, TAMPON), taille), attendu);
            }
            if (commence(debut, 'P', 'K')) {
                brut.close();
                return contenu(new FluxBorne(entree(fichier, attendu, lus), taille), attendu);
            }
            return contenu(brut, attendu);
        } catch (IOException | RuntimeException e) {
            brut.close();
            throw e;
        }
    }

    private static InputStream entree(Path fichier, @Nullable Genre attendu, LongConsumer lus) throws IOException {
        var zip = new ZipFile(fichier.toFile());
        try {
            if (zip.size() > ENTREES_AU_PLUS) {
                throw new FichierRefuse(
                        "FICHIER_ZIP",
                        "Cette archive contient plus de 1 000 fichiers.",
                        "Déposez le seul fichier FINESS.");
            }
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) throw classeur();
            var extensions = attendu == null ? "csv|txt|json" : attendu.extensions;
            var utiles = zip.stream()
                    .filter(e -> !e.isDirectory() && !e.getName().startsWith("__MACOSX"))
                    .filter(e -> e.getName().toLowerCase(Locale.ROOT).matches(".*\\.(" + extensions + ")"))
                    .toList();
            if (utiles.size() != 1) {
                var quoi = attendu == null ? "FINESS" : attendu.name();
                throw new FichierRefuse(
                        "FICHIER_ZIP",
                        utiles.isEmpty()
                                ? "Cette archive ne contient aucun fichier %s.".formatted(quoi)
                                : "Cette archive contient plusieurs fichiers %s.".formatted(quoi),
                        "Déposez une archive qui contient le seul fichier %s, ou le fichier lui-même.".formatted(quoi));
            }
            return new EntreeDeZip(zip, utiles.getFirst(), lus);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static InputStream contenu(InputStream flux, @Nullable Genre attendu) throws IOException {
        var lignes = new BufferedInputStream(flux, TAMPON);
        var octets = regarder(lignes, 512);
        if (octets.length == 0) throw vide();
        if (commence(octets, 0xef, 0xbb, 0xbf)) lignes.skipNBytes(3);
        if (commence(octets, 0xd0, 0xcf, 0x11, 0xe0)) throw classeur();
        if (commence(octets, 0xff, 0xfe) || commence(octets, 0xfe, 0xff)) {
            throw new FichierRefuse(
                    "FICHIER_ENCODAGE",
                    "Ce fichier est écrit en UTF-16.",
                    "Enregistrez-le en CSV UTF-8, ou reprenez le fichier d'origine.");
        }
        var texte = new String(octets, StandardCharsets.ISO_8859_1)
                .replaceFirst("^ï»¿", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (texte.startsWith("<")) {
            throw texte.contains("<html") || texte.contains("<!doctype")
                    ? new FichierRefuse(
                            "FICHIER_HTML",
                            "Ce fichier est une page web enregistrée sous le nom d'un fichier FINESS.",
                            "Suivez le lien de la page jusqu'au fichier lui-même. " + RETELECHARGER)
                    : new FichierRefuse(
                            "FICHIER_FORMAT", "Ce fichier est un XML, pas un fichier FINESS.", RETELECHARGER);
        }
        boolean json = texte.startsWith("{") || texte.startsWith("[");
        if (json && attendu == Genre.CSV) {
            throw new FichierRefuse(
                    "FICHIER_FORMAT",
                    "Ce fichier est un JSON, pas un CSV de FINESS.",
                    "Un flux FINESS+ s'importe par la page des imports ou par la commande importer-finess-plus.");
        }
        if (texte.indexOf('\0') >= 0 || commence(octets, 'P', 'K') || commence(octets, 0x1f, 0x8b)) {
            throw new FichierRefuse(
                    "FICHIER_FORMAT", "Ce fichier ne contient pas du texte, mais des données binaires.", RETELECHARGER);
        }
        if (!json && attendu == Genre.JSON) {
            throw new FichierRefuse("FICHIER_FORMAT", "Ce fichier n'est pas un JSON de FINESS+.", RETELECHARGER);
        }
        return lignes;
    }

    private static FichierRefuse vide() {
        return new FichierRefuse("FICHIER_VIDE", "Ce fichier est vide.", RETELECHARGER);
    }

    private static FichierRefuse classeur() {
        return new FichierRefuse(
                "FICHIER_CLASSEUR",
                "Ce fichier est un classeur de tableur, pas un CSV.",
                "Déposez le fichier d'origine : un tableur perd les zéros de tête et les SIRET.");
    }

    private static byte[] regarder(BufferedInputStream flux, int octets) throws IOException {
        flux.mark(octets);
        var debut = flux.readNBytes(octets);
        flux.reset();
        return debut;
    }

    private static boolean commence(byte[] octets, int... signature) {
        if (octets.length < signature.length) return false;
        for (int i = 0; i < signature.length; i++) {
            if ((octets[i] & 0xff) != signature[i]) return false;
        }
        return true;
    }

    private static final class Compteur extends FilterInputStream {
        private final LongConsumer lus;
        private long total;

        Compteur(InputStream flux, LongConsumer lus) {
            super(flux);
            this.lus = lus;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int n = super.read(tampon, debut, longueur);
            if (n > 0) lus.accept(total += n);
            return n;
        }
    }

    /// Progress is that of the entry, brought back to the size of its compressed form.
    private static final class EntreeDeZip extends FilterInputStream {
        private final ZipFile zip;
        private final LongConsumer lus;
        private final double rapport;
        private long total;

        EntreeDeZip(ZipFile zip, ZipEntry entree, LongConsumer lus) throws IOException {
            super(zip.getInputStream(entree));
            this.zip = zip;
            this.lus = lus;
            this.rapport = entree.getCompressedSize() / (double) Math.max(1, entree.getSize());
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int n = super.read(tampon, debut, longueur);
            if (n > 0) lus.accept((long) ((total += n) * rapport));
            return n;
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
