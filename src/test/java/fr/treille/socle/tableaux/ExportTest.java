package fr.treille.socle.tableaux;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.Montant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {
    @Test
    void the_csv_is_the_one_that_a_french_spreadsheet_opens() throws IOException {
        assertThat(new String(ecrire(FormatDeTableau.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\ufeffFINESS;Nom;Places;Forfait;Ouverture;Part\r\n"
                        + "010000024;\"Les Chênes ; « dits » \"\"verts\"\"\";1234;25000,50;2026-03-12;0,125\r\n"
                        + "2A0000014;\"'=HYPERLINK(\"\"x\"\")\";;;;\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+33,+33", "-12,-12", "'-12,5','-12,5'", "-a,'''-a'", "@x,'''@x'", "a=b,a=b"})
    void a_text_that_a_spreadsheet_would_run_is_made_text(String texte, String ecrit) {
        assertThat(ExportCsv.inoffensif(texte)).isEqualTo(ecrit);
        assertThat(ExportCsv.inoffensif("\t" + texte)).startsWith("'");
    }

    @Test
    void the_workbook_holds_real_numbers_and_dates() throws IOException {
        var fichier = ecrire(FormatDeTableau.XLSX);
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("exemple.xlsx"), fichier);
        try (var classeur = new XSSFWorkbook(new ByteArrayInputStream(fichier))) {
            var feuille = classeur.getSheet("etablissements");
            var premiere = feuille.getRow(1);
            assertThat(premiere.getCell(0).getStringCellValue()).isEqualTo("010000024");
            assertThat(premiere.getCell(2).getNumericCellValue()).isEqualTo(1234);
            assertThat(premiere.getCell(3).getNumericCellValue()).isEqualTo(25000.5);
            assertThat(DateUtil.isCellDateFormatted(premiere.getCell(4))).isTrue();
            assertThat(premiere.getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 3, 12));
            assertThat(new DataFormatter().formatCellValue(premiere.getCell(5))).isEqualTo("12.5%");
            assertThat(feuille.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(feuille.getPaneInformation().isFreezePane()).isTrue();
            assertThat(feuille.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_again(FormatDeTableau format) throws IOException {
        var lecture = new LecteurDeTableau().lire(new ByteArrayInputStream(ecrire(format)));
        assertThat(lecture).isInstanceOf(Lecture.Lue.class);
        var lue = (Lecture.Lue) lecture;
        assertThat(lue.colonne("n° FINESS", "finess")).hasValue(0);
        var ligne = lue.sousLEntete().getFirst();
        assertThat(ligne.numero()).isEqualTo(2);
        assertThat(ligne.cellule(0)).isEqualTo("010000024");
        assertThat(Saisies.nombre(ligne.cellule(3)).orElseThrow()).isEqualByComparingTo("25000.5");
        assertThat(ligne.cellule(4)).isEqualTo("2026-03-12");
        assertThat(lue.sousLEntete().getLast().cellule(1)).isEqualTo("=HYPERLINK(\"x\")");
    }

    /// Measured on what the export itself holds: other tests share the memory of this process.
    @ParameterizedTest
    @EnumSource
    void the_whole_country_is_written_as_it_is_read(FormatDeTableau format) throws IOException {
        var sortie = new Compteur();
        var noms = new ArrayList<WeakReference<String>>();
        format.ecrire(
                Etablissements.TABLEAU,
                lecteur -> {
                    for (int i = 0; i < 36_000; i++) {
                        var nom = "Établissement numéro %d de la commune de %s".formatted(i, "x".repeat(200));
                        noms.add(new WeakReference<>(nom));
                        lecteur.accept(new Etablissements(
                                "%09d".formatted(i), nom, (long) i, new Montant(i), LocalDate.EPOCH.plusDays(i), null));
                        if (i % 6_000 == 5_999) {
                            assertThat(gardes(noms)).as("lines kept").isLessThan(1_000);
                            assertThat(sortie.partis()).as("bytes gone").isGreaterThan(20_000);
                        }
                    }
                },
                sortie);
        assertThat(sortie.partis()).as("bytes kept for the end").isLessThan(200_000);
    }

    private static byte[] ecrire(FormatDeTableau format) throws IOException {
        var fichier = new ByteArrayOutputStream();
        format.ecrire(Etablissements.TABLEAU, Etablissements.LIGNES::forEach, fichier);
        return fichier.toByteArray();
    }

    @SuppressWarnings("CallToSystemGC")
    private static long gardes(List<WeakReference<String>> noms) {
        System.gc();
        return noms.stream().filter(nom -> !nom.refersTo(null)).count();
    }

    /// Counts the bytes that leave, and forgets them.
    private static final class Compteur extends OutputStream {
        private long octets;

        @Override
        public void write(int octet) {
            octets++;
        }

        @Override
        public void write(byte[] tampon, int debut, int longueur) {
            octets += longueur;
        }

        /// Since the last time.
        long partis() {
            long partis = octets;
            octets = 0;
            return partis;
        }
    }
}
