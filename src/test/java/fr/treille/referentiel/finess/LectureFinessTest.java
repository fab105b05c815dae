package fr.treille.referentiel.finess;

import static fr.treille.referentiel.StockFiness.numero;
import static fr.treille.referentiel.StockFiness.structureet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.treille.referentiel.Alerte;
import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.DemandeDImport.Format;
import fr.treille.referentiel.StockFiness;
import fr.treille.referentiel.SuiviDImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureFinessTest {
    static final String OG = numero(900_001);
    static final SuiviDImport PERSONNE = new SuiviDImport() {
        @Override
        public void avance(String phrase, int pourcentage) {}

        @Override
        public boolean annule() {
            return false;
        }
    };

    @TempDir
    Path dossier;

    final List<Lu> lus = new ArrayList<>();

    @Test
    void the_official_layout_gives_establishments_and_positions() {
        var bilan =
                lire(StockFiness.du("2021-01-08").etablissement(numero(1), OG).point(numero(1)));
        assertThat(bilan.date()).isEqualTo(LocalDate.of(2021, 1, 8));
        var lu = etablissement();
        assertThat(lu.adresse()).isEqualTo("12 R DES LILAS");
        assertThat(lu.codePostal()).isEqualTo("01000");
        assertThat(lu.ville()).isEqualTo("BOURG EN BRESSE");
        assertThat(lu.commune()).isEqualTo("01053");
        assertThat(lu.alertes()).isEmpty();
        var point = (Lu.Point) lus.get(1);
        assertThat(point.latitude()).isCloseTo(46.2, within(0.05));
        assertThat(point.longitude()).isCloseTo(5.2, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1"})
    void both_encodings_are_recognised(String encodage) {
        var stock = StockFiness.du("2021-01-08").etablissement(numero(1), OG, Map.of("rs", "FOYER DE L'ÎLE À VÉLO"));
        lire(stock.ecrire(dossier.resolve("a.csv"), java.nio.charset.Charset.forName(encodage)));
        assertThat(etablissement().nom()).isEqualTo("FOYER DE L'ÎLE À VÉLO");
    }

    @Test
    void quotes_are_undone_and_one_that_nothing_closes_is_kept() {
        lire(StockFiness.du("2021-01-08")
                .etablissement(numero(1), OG, Map.of("rs", "\"FOYER \"\"LE; MAS\"\"\"", "rslongue", "\"SEUL")));
        assertThat(etablissement().nom()).isEqualTo("FOYER \"LE; MAS\"");
        assertThat(etablissement().nomLong()).isEqualTo("\"SEUL");
    }

    @Test
    void a_mark_at_the_start_and_windows_line_ends_change_nothing() throws IOException {
        var texte = StockFiness.du("2021-01-08").etablissement(numero(1), OG).texte();
        lire(Files.writeString(dossier.resolve("a.csv"), "\ufeff" + texte.replace("\n", "\r\n")));
        assertThat(etablissement().majLe()).isEqualTo(LocalDate.of(2020, 2, 4));
    }

    @Test
    void a_header_gives_the_order_of_the_columns() throws IOException {
        lire(Files.writeString(dossier.resolve("etalab_stock_et_20201231.csv"), """
            rs;nofinesset;nofinessej;departement;cog;codepostal;libelle_routage;categetab;coordx;coordy;sourcegeocod;dateouvert
            CH;%s;%s;01;01053;01000;BOURG;355;871000;6570000;LAMBERT_93;1979-02-13
            """.formatted(numero(1), OG)));
        assertThat(etablissement().nom()).isEqualTo("CH");
        assertThat(etablissement().commune()).isEqualTo("01053");
        assertThat(etablissement().ouvertLe()).isEqualTo(LocalDate.of(1979, 2, 13));
        assertThat(((Lu.Point) lus.get(1)).latitude()).isNotNull();
    }

    @Test
    void a_header_that_lacks_a_needed_column_is_said() throws IOException {
        refuse(Files.writeString(dossier.resolve("a.csv"), "nofinesset;rs\n"), "FICHIER_COLONNES");
    }

    @Test
    void what_a_spreadsheet_lost_is_put_back_where_it_is_certain() {
        var finess = numero(1).substring(1);
        lire(StockFiness.du("08/01/2021")
                .ligne(structureet(
                                finess,
                                OG.substring(1),
                                Map.of(
                                        "departement", "1",
                                        "commune", "53",
                                        "siret", "2,6010004500012E+13",
                                        "telephone", "474454647",
                                        "dateouv", "13/02/1979"))
                        + ";;;;"));
        var lu = etablissement();
        assertThat(lu.finess()).isEqualTo(numero(1));
        assertThat(lu.organisme()).isEqualTo(OG);
        assertThat(lu.commune()).isEqualTo("01053");
        assertThat(lu.siret()).isEqualTo("26010004500012");
        assertThat(lu.telephone()).isEqualTo("0474454647");
        assertThat(lu.ouvertLe()).isEqualTo(LocalDate.of(1979, 2, 13));
        assertThat(lu.alertes()).containsExactly(Alerte.ZEROS_RETABLIS);
    }

    @Test
    void a_siret_that_was_rounded_is_lost_and_said() {
        lire(StockFiness.du("2021-01-08").etablissement(numero(1), OG, Map.of("siret", "2,60E+13")));
        assertThat(etablissement().siret()).isNull();
        assertThat(etablissement().alertes()).containsExactly(Alerte.SIRET_PERDU);
    }

    @Test
    void a_doubtful_siret_is_kept_with_an_alert() {
        lire(StockFiness.du("2021-01-08").etablissement(numero(1), OG, Map.of("siret", "26010004500013")));
        assertThat(etablissement().siret()).isEqualTo("26010004500013");
        assertThat(etablissement().alertes()).containsExactly(Alerte.SIRET_DOUTEUX);
    }

    @Test
    void a_refused_line_goes_to_the_file_with_its_number_and_its_reason() throws IOException {
        var abimes = StockFiness.du("2021-01-08")
                .etablissement(numero(1), OG)
                .ligne("structureet;" + numero(2) + ";trop;court")
                .etablissement("12345678X", OG)
                .etablissement(numero(1), OG)
                .etablissement(numero(3), OG, Map.of("dateouv", "le 3 mai"))
                .etablissement(numero(4).substring(1, 8) + "X", OG)
                .ligne("bonjour")
                .ligne("x".repeat(20_000));
        lire(abimes);
        assertThat(lus).hasSize(1);
        assertThat(Files.readAllLines(dossier.resolve("rejets.csv")).stream()
                        .map(l -> l.replaceFirst("^(\\d+;[^;]*).*", "$1")))
                .containsExactly(
                        "numero;raison;ligne",
                        "3;4 champs au lieu de 32",
                        "4;numéro FINESS mal formé : « 12345678X »",
                        "5;numéro FINESS %s déjà lu dans ce fichier".formatted(numero(1)),
                        "6;date illisible : « le 3 mai »",
                        "7;numéro FINESS mal formé : « %sX »"
                                .formatted(numero(4).substring(1, 8)),
                        "8;ce n'est pas une ligne de FINESS",
                        "9;ligne de plus de 8192 octets");
    }

    @Test
    void ten_million_lines_of_garbage_are_refused_at_the_ten_thousandth() throws IOException {
        var fichier = dossier.resolve("a.csv");
        try (var sortie = Files.newBufferedWriter(fichier)) {
            for (int i = 0; i < 10_000_000; i++) sortie.write("?\n");
        }
        refuse(fichier, "FICHIER_INCONNU");
        assertThat(Files.lines(dossier.resolve("rejets.csv")).count()).isEqualTo(10_002);
    }

    @Test
    void more_than_ten_thousand_refused_lines_refuse_the_file_unless_forced() {
        var stock = StockFiness.du("2021-01-08").etablissement(numero(1), OG);
        for (int i = 0; i <= 10_000; i++) stock.ligne("?");
        var fichier = stock.ecrire(dossier.resolve("a.csv"));
        refuse(fichier, "IMPORT_REFUS");
        lus.clear();
        assertThat(lire(fichier, true).etablissements()).isEqualTo(1);
    }

    @Test
    void gzip_and_zip_are_opened() throws IOException {
        var texte = StockFiness.du("2021-01-08").etablissement(numero(1), OG).texte();
        lire(gzip("a.csv.gz", texte.getBytes(StandardCharsets.UTF_8)));
        lire(zip("a.zip", "stock.csv", texte));
        assertThat(lus).hasSize(2);
    }

    @Test
    void a_truncated_gzip_is_said() throws IOException {
        var stock = StockFiness.du("2021-01-08");
        for (int i = 0; i < 2_000; i++) stock.etablissement(numero(i), OG);
        var entier = Files.readAllBytes(gzip("a.csv.gz", stock.texte().getBytes(StandardCharsets.UTF_8)));
        refuse(
                Files.write(dossier.resolve("b.csv.gz"), java.util.Arrays.copyOf(entier, entier.length / 2)),
                "FICHIER_TRONQUE");
    }

    @Test
    void a_bomb_is_stopped() throws IOException {
        refuse(gzip("a.csv.gz", new byte[100 << 20], 'a'), "FICHIER_BOMBE");
    }

    @Test
    void a_workbook_is_named() throws IOException {
        refuse(zip("a.csv", "[Content_Types].xml", "<Types/>"), "FICHIER_CLASSEUR");
        refuse(octets(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "FICHIER_CLASSEUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html><body>Connexion</body></html>|FICHIER_HTML",
                "<?xml version='1.0'?><fluxfiness/>|FICHIER_FORMAT",
                "{\"structures\":[]}|FICHIER_FORMAT",
                "nom;prenom|FICHIER_INCONNU",
                "''|FICHIER_VIDE"
            })
    void what_is_not_the_register_is_named(String contenu, String code) throws IOException {
        refuse(Files.writeString(dossier.resolve("a.csv"), contenu), code);
    }

    @Test
    void utf_16_and_binary_are_named() throws IOException {
        refuse(octets(0xff, 0xfe, 'f', 0, 'i', 0), "FICHIER_ENCODAGE");
        refuse(octets(1, 2, 0, 4), "FICHIER_FORMAT");
        refuse(zip("b.zip", "lisez-moi.pdf", "x"), "FICHIER_ZIP");
    }

    @Test
    void a_file_that_does_not_say_its_date_is_refused() {
        refuse(
                StockFiness.sansDate().etablissement(numero(1), OG).ecrire(dossier.resolve("a.csv")),
                "FICHIER_SANS_DATE");
    }

    @ParameterizedTest
    @CsvSource({
        "700000, 6600000, LAMBERT_93, 010000024, 46.5, 3.0",
        "338774.5, 7690455.9, UTM_S40, 970464970, -20.88, 55.45",
        "338774.5, 7690455.9, '', 970464970, -20.88, 55.45",
        "500000, 1768935, UTM_N20, 970102018, 16.0, -63.0",
        "2.35, 48.85, '', 750000010, 48.85, 2.35"
    })
    void coordinates_become_degrees(double x, double y, String source, String finess, double lat, double lon) {
        var point = Projections.versWgs84(x, y, source, finess).orElseThrow();
        assertThat(point.latitude()).isCloseTo(lat, within(0.01));
        assertThat(point.longitude()).isCloseTo(lon, within(0.01));
    }

    private Lu.Etablissement etablissement() {
        return (Lu.Etablissement) lus.getFirst();
    }

    private void refuse(Path fichier, String code) {
        assertThatThrownBy(() -> lire(fichier))
                .isInstanceOfSatisfying(
                        FichierRefuse.class,
                        refus -> assertThat(refus.constat().code()).isEqualTo(code));
    }

    private Bilan lire(StockFiness stock) {
        return lire(stock.ecrire(dossier.resolve("stock.csv")));
    }

    private Bilan lire(Path fichier) {
        return lire(fichier, false);
    }

    private Bilan lire(Path fichier, boolean forcer) {
        try {
            Files.deleteIfExists(dossier.resolve("rejets.csv"));
            var rejets = new Rejets(dossier.resolve("rejets.csv"));
            try {
                return Lecture.lire(
                        new DemandeDImport(fichier, fichier.getFileName().toString(), "test", forcer, Format.CLASSIQUE),
                        rejets,
                        PERSONNE,
                        lus::add);
            } finally {
                rejets.garder();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path octets(int... valeurs) throws IOException {
        var octets = new byte[valeurs.length];
        for (int i = 0; i < valeurs.length; i++) octets[i] = (byte) valeurs[i];
        return Files.write(dossier.resolve("octets.csv"), octets);
    }

    private Path gzip(String nom, byte[] contenu, char remplissage) throws IOException {
        java.util.Arrays.fill(contenu, (byte) remplissage);
        return gzip(nom, contenu);
    }

    private Path gzip(String nom, byte[] contenu) throws IOException {
        var fichier = dossier.resolve(nom);
        try (var sortie = new GZIPOutputStream(Files.newOutputStream(fichier))) {
            sortie.write(contenu);
        }
        return fichier;
    }

    private Path zip(String nom, String entree, String contenu) throws IOException {
        var fichier = dossier.resolve(nom);
        try (var sortie = new ZipOutputStream(Files.newOutputStream(fichier))) {
            sortie.putNextEntry(new ZipEntry(entree));
            sortie.write(contenu.getBytes(StandardCharsets.UTF_8));
        }
        return fichier;
    }
}
