package fr.treille.socle.tableaux;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.tableaux.Lecture.Lue;
import fr.treille.socle.tableaux.Lecture.Refusee;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LecteurDeTableauTest {
    private final LecteurDeTableau lecteur = new LecteurDeTableau(1_000_000, 100);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
    void the_encoding_is_recognised(String encodage) throws IOException {
        var lue = lue("FINESS;Dénomination\r\n010000024;Été\r\n".getBytes(Charset.forName(encodage)));
        assertThat(lue.colonne("denomination")).hasValue(1);
        assertThat(lue.sousLEntete().getFirst().cellules()).containsExactly("010000024", "Été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1,5;2", "a,b\n\"1,5\",2", "a\tb\n1,5\t2", "\ufeff\n\na;b\n\n'=x;2"})
    void the_separator_is_recognised_and_empty_lines_are_left(String texte) throws IOException {
        var lue = lue(texte.getBytes(StandardCharsets.UTF_8));
        assertThat(lue.rangees()).hasSize(2);
        assertThat(lue.sousLEntete().getFirst().cellules()).hasSize(2).endsWith("2");
    }

    @Test
    void a_row_keeps_the_number_that_the_person_sees() throws IOException {
        var lue = lue("a;b\n\n\"deux\nlignes\";1\n;\nc".getBytes(StandardCharsets.UTF_8));
        assertThat(lue.rangees().stream().map(Lecture.Rangee::numero)).containsExactly(1, 3, 6);
        assertThat(lue.rangees().getLast().cellule(1)).isEmpty();
    }

    @Test
    void a_finess_that_a_spreadsheet_took_for_a_number_comes_back() throws IOException {
        try (var classeur = new XSSFWorkbook()) {
            var feuille = classeur.createSheet();
            feuille.createRow(0).createCell(1).setCellValue("FINESS");
            feuille.createRow(4).createCell(1).setCellValue(10_000_024);
            var lue = lue(octets(classeur));
            assertThat(lue.colonne("finess")).hasValue(1);
            var ligne = lue.sousLEntete().getFirst();
            assertThat(ligne.numero()).isEqualTo(5);
            var finess = Saisies.finess(ligne.cellule(1)).orElseThrow();
            assertThat(finess.finess().numero()).isEqualTo("010000024");
            assertThat(finess.propose()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "010000024,010000024,false",
        "01 000 002 4,010000024,false",
        "10000024,010000024,true",
        "10000024.0,010000024,true",
        "2a0000014,2A0000014,false",
        "1000002,,false",
        "0100000245,,false"
    })
    void a_finess_is_understood_or_not_read(String saisie, String numero, boolean propose) {
        var lu = Saisies.finess(saisie);
        assertThat(lu.map(f -> f.finess().numero()).orElse(null)).isEqualTo(numero);
        assertThat(lu.map(Saisies.FinessLu::propose).orElse(false)).isEqualTo(propose);
    }

    @Test
    void a_web_page_under_a_table_s_name_is_named() throws IOException {
        assertThat(refus("\ufeff <HTML><table>".getBytes(StandardCharsets.UTF_8)))
                .contains("page web");
        assertThat(refus("<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8)))
                .contains("page web");
    }

    @Test
    void what_is_too_big_is_refused_in_a_sentence() throws IOException {
        assertThat(refus(new byte[1_000_001])).contains("dépasse 1 Mo");
        assertThat(refus("a;b\n".repeat(101).getBytes(StandardCharsets.UTF_8))).contains("plus de 100 lignes");
        assertThat(refus(new byte[0])).contains("vide");
    }

    @Test
    void a_zip_bomb_stops_early() throws IOException {
        var bombe = zip(List.of("xl/workbook.xml"), 200_000_000);
        assertThat(bombe).hasSizeLessThan(1_000_000);
        assertThat(refus(bombe)).contains("démesuré");
    }

    @Test
    void an_archive_that_is_no_workbook_is_named() throws IOException {
        assertThat(refus(zip(List.of("photo.jpg"), 10))).contains("n'est pas un classeur");
        assertThat(refus(zip(List.of("mimetype", "content.xml"), 10))).contains("OpenDocument");
        assertThat(refus(zip(List.of("xl/workbook.xml"), 10))).contains("abîmé");
    }

    @Test
    void a_workbook_with_macros_is_refused() throws IOException {
        try (var classeur = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            classeur.createSheet().createRow(0).createCell(0).setCellValue("a");
            assertThat(refus(octets(classeur))).contains("macros");
        }
    }

    @Test
    void a_locked_workbook_says_so() throws Exception {
        try (var classeur = new XSSFWorkbook();
                var coffre = new POIFSFileSystem()) {
            classeur.createSheet();
            var cle = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            cle.confirmPassword("secret");
            try (var flux = cle.getDataStream(coffre)) {
                classeur.write(flux);
            }
            var fichier = new ByteArrayOutputStream();
            coffre.writeFilesystem(fichier);
            assertThat(refus(fichier.toByteArray())).contains("mot de passe");
        }
    }

    @Test
    void an_old_workbook_or_another_file_says_what_to_do() throws IOException {
        assertThat(refus(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .contains(".xls");
        assertThat(refus("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains("PDF");
        assertThat(refus(new byte[] {0x1f, (byte) 0x8b, 8})).contains("compressé");
        assertThat(refus("a;\"b".getBytes(StandardCharsets.US_ASCII))).contains("guillemet");
        assertThat(refus(new byte[] {1, 0, 2})).contains("ni un CSV");
    }

    private Lue lue(byte[] fichier) throws IOException {
        var lecture = lecteur.lire(new ByteArrayInputStream(fichier));
        assertThat(lecture).isInstanceOf(Lue.class);
        return (Lue) lecture;
    }

    private String refus(byte[] fichier) throws IOException {
        var lecture = lecteur.lire(new ByteArrayInputStream(fichier));
        assertThat(lecture).isInstanceOf(Refusee.class);
        return ((Refusee) lecture).phrase();
    }

    private static byte[] octets(XSSFWorkbook classeur) throws IOException {
        var fichier = new ByteArrayOutputStream();
        classeur.write(fichier);
        return fichier.toByteArray();
    }

    private static byte[] zip(List<String> noms, int taille) throws IOException {
        var fichier = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(fichier)) {
            for (var nom : noms) {
                zip.putNextEntry(new ZipEntry(nom));
                for (int ecrit = 0; ecrit < taille; ecrit += 1_000_000)
                    zip.write(new byte[Math.min(taille, 1_000_000)]);
                zip.closeEntry();
            }
        }
        return fichier.toByteArray();
    }
}
