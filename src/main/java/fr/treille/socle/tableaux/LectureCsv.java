package fr.treille.socle.tableaux;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.treille.socle.tableaux.LecteurDeTableau.Refus;
import fr.treille.socle.tableaux.Lecture.Rangee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Text with separators: UTF-8 if all of it is, else the encoding of Windows, which contains ISO-8859-1; `;`, `,`
/// or tab, whichever the first line holds most.
final class LectureCsv {
    private static final int CELLULE_MAX = 2000;

    private LectureCsv() {}

    static void lire(byte[] contenu, Consumer<Rangee> suite) {
        var texte = decoder(contenu);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separateur(texte))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(texte)) {
            for (var ligne : csv) {
                var cellules = ligne.getFields().stream().map(Saisies::propre).toList();
                if (cellules.stream().anyMatch(c -> c.length() > CELLULE_MAX)) {
                    throw new Refus(
                            "Ce fichier n'est pas un tableau : la ligne %d a une cellule de plus de %d caractères."
                                    .formatted(ligne.getStartingLineNumber(), CELLULE_MAX));
                }
                suite.accept(new Rangee((int) ligne.getStartingLineNumber(), cellules));
            }
        } catch (CsvParseException guillemets) {
            throw new Refus(
                    "Ce CSV a un guillemet qui ne se ferme pas : corrigez-le, ou envoyez un classeur Excel (.xlsx).");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoder(byte[] contenu) {
        if (contenu.length > 1 && (contenu[0] == (byte) 0xff || contenu[0] == (byte) 0xfe)) {
            return sansMarque(new String(contenu, StandardCharsets.UTF_16));
        }
        try {
            return sansMarque(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(contenu))
                    .toString());
        } catch (CharacterCodingException pasUtf8) {
            return new String(contenu, Charset.forName("windows-1252"));
        }
    }

    private static String sansMarque(String texte) {
        return texte.startsWith("\ufeff") ? texte.substring(1) : texte;
    }

    private static char separateur(String texte) {
        long pointsVirgules = 0;
        long virgules = 0;
        long tabulations = 0;
        boolean cite = false;
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c == '"') cite = !cite;
            if (cite) continue;
            if (c == '\n' && pointsVirgules + virgules + tabulations > 0) break;
            if (c == ';') pointsVirgules++;
            if (c == ',') virgules++;
            if (c == '\t') tabulations++;
        }
        if (tabulations > pointsVirgules && tabulations > virgules) return '\t';
        return virgules > pointsVirgules ? ',' : ';';
    }
}
