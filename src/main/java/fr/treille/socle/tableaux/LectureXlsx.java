package fr.treille.socle.tableaux;

import fr.treille.socle.tableaux.LecteurDeTableau.Refus;
import fr.treille.socle.tableaux.Lecture.Rangee;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// The visible sheets of a workbook. The archive is measured before anything reads it.
final class LectureXlsx {
    /// Largest content once decompressed, in bytes.
    private static final long DECOMPRESSE_MAX = 150_000_000;
    private static final int ENTREES_MAX = 2_000;
    private static final int BLOC = 64 * 1024;

    private LectureXlsx() {}

    /// The first visible sheet.
    static void lire(byte[] contenu, Consumer<Rangee> suite) {
        ouvrir(contenu, feuilles -> {
            if (feuilles.isEmpty()) throw new Refus("Ce classeur n'a aucune feuille visible.");
            parcourir(feuilles.getFirst(), suite);
        });
    }

    /// Each visible sheet, to the reader its name gives.
    static void lireFeuilles(byte[] contenu, Function<String, Consumer<Rangee>> suites) {
        ouvrir(contenu, feuilles -> feuilles.forEach(f -> parcourir(f, suites.apply(f.getName()))));
    }

    private static void ouvrir(byte[] contenu, Consumer<List<Sheet>> lecture) {
        try {
            examiner(contenu);
            try (var classeur =
                    new ReadableWorkbook(new ByteArrayInputStream(contenu), new ReadingOptions(true, true))) {
                lecture.accept(classeur.getSheets()
                        .filter(f -> f.getVisibility() == SheetVisibility.VISIBLE)
                        .toList());
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new Refus("Ce classeur est abîmé et ne s'ouvre pas : enregistrez-le de nouveau, puis renvoyez-le.");
        }
    }

    private static void parcourir(Sheet feuille, Consumer<Rangee> suite) {
        try (var rangees = feuille.openStream()) {
            rangees.forEach(rangee -> suite.accept(rangee(rangee)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void examiner(byte[] contenu) throws IOException {
        var noms = new HashSet<String>();
        var types = "";
        long reste = DECOMPRESSE_MAX;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contenu))
                .get()) {
            for (var entree : Collections.list(zip.getEntries())) {
                noms.add(entree.getName());
                try (var flux = zip.getInputStream(entree)) {
                    if (entree.getName().equals("[Content_Types].xml")) {
                        types = new String(flux.readNBytes(64 * 1024), StandardCharsets.UTF_8);
                    }
                    for (long lus = flux.skip(BLOC); lus > 0 && reste >= 0; lus = flux.skip(BLOC)) reste -= lus;
                }
                if (reste < 0 || noms.size() > ENTREES_MAX) {
                    throw new Refus(
                            "Ce classeur est démesuré une fois décompressé : gardez seulement la feuille utile.");
                }
            }
        }
        if (types.contains("macroEnabled") || noms.stream().anyMatch(n -> n.endsWith("vbaProject.bin"))) {
            throw new Refus(
                    "Ce classeur contient des macros : enregistrez-le au format « Classeur Excel (.xlsx) », sans"
                            + " macros.");
        }
        if (noms.contains("content.xml") && noms.contains("mimetype")) {
            throw new Refus(
                    "Ce classeur est au format OpenDocument : enregistrez-le au format « Classeur Excel (.xlsx) » ou «"
                            + " CSV ».");
        }
        if (!noms.contains("xl/workbook.xml")) {
            throw new Refus("Cette archive n'est pas un classeur Excel : envoyez le tableau lui-même.");
        }
    }

    private static Rangee rangee(Row rangee) {
        return new Rangee(
                rangee.getRowNum(), rangee.stream().map(LectureXlsx::texte).toList());
    }

    private static String texte(@Nullable Cell cellule) {
        if (cellule == null) return "";
        if (cellule.getType() == CellType.NUMBER) {
            if (date(cellule.getDataFormatString())) {
                var jour = cellule.asDate();
                return jour.toLocalDate().toString();
            }
            return cellule.asNumber().stripTrailingZeros().toPlainString();
        }
        if (cellule.getType() == CellType.ERROR) return "";
        var brut = cellule.getType() == CellType.STRING ? cellule.getText() : cellule.getRawValue();
        return brut == null ? "" : Saisies.propre(brut);
    }

    private static boolean date(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*(yy|aa|d[/ -]m|m[/ -]d).*");
    }
}
