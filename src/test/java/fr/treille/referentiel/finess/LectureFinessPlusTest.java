package fr.treille.referentiel.finess;

import static fr.treille.referentiel.StockFiness.numero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.treille.referentiel.Alerte;
import fr.treille.referentiel.DemandeDImport;
import fr.treille.referentiel.DemandeDImport.Format;
import fr.treille.referentiel.FluxFiness;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LectureFinessPlusTest {
    static final String OG = numero(900_001);
    static final String A = numero(1);

    @TempDir
    Path dossier;

    final List<Lu> lus = new ArrayList<>();

    @Test
    void structures_give_legal_entities_and_their_establishments() {
        var bilan = lire(flux().etablissement(A, OG, "EHPAD LES TILLEULS", Map.of("infos.siret", "26010004500012")));
        assertThat(bilan.genre()).isEqualTo(Bilan.Genre.STRUCTURES);
        assertThat(bilan.date()).isEqualTo(LocalDate.of(2026, 8, 13));
        var lu = un(Lu.Etablissement.class);
        assertThat(lu.organisme()).isEqualTo(OG);
        assertThat(lu.adresse()).isEqualTo("12 R DES LILAS");
        assertThat(lu.departement()).isEqualTo("01");
        assertThat(lu.siret()).isEqualTo("26010004500012");
        assertThat(lu.fermeLe()).isNull();
        assertThat(lu.alertes()).isEmpty();
        var og = un(Lu.Organisme.class);
        assertThat(og.nom()).isEqualTo("ASSOCIATION DU VAL");
        assertThat(og.ape()).isEqualTo("9499Z");
        assertThat(og.identifiant()).isEqualTo(FluxFiness.identifiant(OG));
    }

    @ParameterizedTest
    @CsvSource({
        "5.2195, 46.2097, 871000.0, 6570000.0",
        "871000.0, 6570000.0, 5.2195, 46.2097",
        "871000.0, 6570000.0, , "
    })
    void the_point_is_in_whichever_pair_holds_degrees(
            String x, String y, @Nullable String longitude, @Nullable String latitude) {
        var lieu = new HashMap<String, @Nullable Object>();
        lieu.put("coordonneeX", x);
        lieu.put("coordonneeY", y);
        lieu.put("directionLongitude", longitude);
        lieu.put("directionLatitude", latitude);
        lire(flux().etablissement(A, OG, "EHPAD", Map.of("adresse.coordonneesGeographique", lieu)));
        var point = un(Lu.Point.class);
        assertThat(point.latitude()).isCloseTo(46.2, within(0.05));
        assertThat(point.longitude()).isCloseTo(5.2, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 2023-12-31", ", 2022-06-30"})
    void a_closed_one_has_the_day_it_says_or_that_of_its_event(@Nullable String dite, LocalDate attendue) {
        var valeurs = new HashMap<String, @Nullable Object>();
        valeurs.put("etatObjet", "I");
        valeurs.put("infos.dateFermeture", dite);
        valeurs.put("evenement", List.of(Map.of("codeEvenement", "005", "dateEvenement", "2022-06-30")));
        lire(flux().etablissement(A, OG, "EHPAD", valeurs));
        assertThat(un(Lu.Etablissement.class).fermeLe()).isEqualTo(attendue);
    }

    @Test
    void without_a_geographic_address_the_departement_is_that_of_the_number() {
        lire(flux().etablissement("970403606", OG, "EHPAD", Map.of("adresse", List.of())));
        var lu = un(Lu.Etablissement.class);
        assertThat(lu.departement()).isEqualTo("974");
        assertThat(lu.alertes()).contains(Alerte.ADRESSE_ABSENTE);
    }

    @Test
    void activities_give_their_codes_and_their_capacities() {
        var bilan = lire(FluxFiness.du("2026-08-18").activite("100", A, OG, 80, 84));
        assertThat(bilan.genre()).isEqualTo(Bilan.Genre.ACTIVITES);
        var activite = un(Lu.Activite.class);
        assertThat(activite.activite() + "/" + activite.modalite() + "/" + activite.publicServi())
                .isEqualTo("924/11/711");
        assertThat(lus)
                .filteredOn(Lu.Capacite.class::isInstance)
                .containsExactly(
                        new Lu.Capacite("100", "INSTALLEE", "02", "", 80),
                        new Lu.Capacite("100", "AUTORISEE", "02", "", 84));
    }

    @Test
    void the_order_of_the_fields_means_nothing() {
        lire(ecrire("a.json", """
            {"pmej": [{"ege": [{"etatObjet": "A", "informationsGeneralesEGE": {"numFinessEge": "%s"}}],
             "etatObjet": "A", "informationsGeneralesPMEJ": {"numFinessPm": "%s", "denominationPm": "ADAPA"}}],
             "generatedAt": "2026-08-13T02:07:30Z", "autre": {"a": [1, {}]}}
            """.formatted(A, OG)));
        assertThat(un(Lu.Etablissement.class).organisme()).isEqualTo(OG);
        assertThat(un(Lu.Organisme.class).nom()).isEqualTo("ADAPA");
    }

    @Test
    void a_gzip_is_read_as_it_is() throws IOException {
        assertThat(lire(gzip(flux().etablissement(A, OG, "EHPAD").texte())).etablissements())
                .isOne();
    }

    @Test
    void establishments_of_a_refused_legal_entity_are_refused_too() throws IOException {
        var bilan = lire(flux().organisme("0190000100", "MAUVAIS", Map.of())
                .etablissement(A, "0190000100", "EHPAD")
                .etablissement(numero(2), OG, "EHPAD"));
        assertThat(bilan.etablissements()).isOne();
        assertThat(rejets()).hasSize(2).anySatisfy(l -> assertThat(l).contains("organisme refusé : numéro FINESS"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', FICHIER_VIDE",
        "'<html><body>Erreur</body></html>', FICHIER_HTML",
        "'finess;etalab;111;2021-01-08', FICHIER_FORMAT",
        "'[1, 2]', FICHIER_INCONNU",
        "'{\"a\": 1}', FICHIER_INCONNU",
        "'{\"pmej\": {}}', FICHIER_INCONNU",
        "'{\"pmej\": [{}]}', FICHIER_INCONNU",
        "'{\"pmej\": [', FICHIER_TRONQUE",
        "'{\"pmej\": [{]', FICHIER_JSON",
        "'{\"schemaVersion\": \"v2.0\", \"pmej\": []}', FICHIER_VERSION"
    })
    void a_file_of_something_else_is_said_in_one_sentence(String texte, String code) {
        refuse(ecrire("a.json", texte), code);
    }

    @Test
    void a_flow_without_any_date_is_refused_and_its_name_may_say_it() {
        var texte = flux().etablissement(A, OG, "EHPAD").texte().replace("generatedAt", "autre");
        refuse(ecrire("a.json", texte), "FICHIER_SANS_DATE");
        assertThat(lire(ecrire("finess-structures-20260813.json", texte)).date())
                .isEqualTo(LocalDate.of(2026, 8, 13));
    }

    @Test
    void a_truncated_gzip_is_said() throws IOException {
        var octets = Files.readAllBytes(gzip(grand().texte()));
        var fichier =
                Files.write(dossier.resolve("coupe.json.gz"), java.util.Arrays.copyOf(octets, octets.length - 50));
        refuse(fichier, "FICHIER_TRONQUE");
    }

    @Test
    void a_bomb_stops_before_it_grows() throws IOException {
        var fichier = dossier.resolve("bombe.json.gz");
        try (var sortie = new GZIPOutputStream(Files.newOutputStream(fichier))) {
            sortie.write("{\"autre\": [".getBytes(StandardCharsets.UTF_8));
            var rien = "0,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) sortie.write(rien);
        }
        refuse(fichier, "FICHIER_BOMBE");
    }

    @Test
    void ten_million_garbage_objects_take_no_memory() throws IOException {
        var fichier =
                ecrire("ordures.json", sortie -> repeter(sortie, "{\"pmej\": [{}", ",{\"a\": [{\"b\": 1}]}", "]}"));
        var avant = memoire();
        refuse(fichier, "FICHIER_INCONNU");
        assertThat(memoire() - avant).isLessThan(64L << 20);
        var forces =
                ecrire("forces.json", sortie -> repeter(sortie, "{\"gcc\": [{}", ",{\"a\":0}", "], \"pmej\": []}"));
        assertThatThrownBy(() -> lire(forces, true)).isInstanceOf(FichierRefuse.class);
        assertThat(memoire() - avant).isLessThan(64L << 20);
    }

    @Test
    void an_object_without_end_is_given_up_and_the_next_one_is_read() throws IOException {
        var enorme = "{\"etatObjet\": \"A\", \"adresse\": [" + "{\"a\": \"b\"},".repeat(300_000) + "{}]}";
        var texte = flux().brut(OG, "ICI").etablissement(A, OG, "EHPAD").texte().replace("\"ICI\"", enorme);
        assertThat(lire(ecrire("a.json", texte)).etablissements()).isOne();
        assertThat(rejets()).singleElement().asString().contains("objet de plus de 200 000 valeurs;/pmej/0/ege/0");
    }

    private static FluxFiness flux() {
        return FluxFiness.du("2026-08-13").organisme(OG, "ASSOCIATION DU VAL", Map.of());
    }

    private static FluxFiness grand() {
        var flux = flux();
        for (int i = 0; i < 500; i++) flux.etablissement(numero(i), OG, "EHPAD " + i);
        return flux;
    }

    /// Ten million times the same object.
    private static void repeter(OutputStream sortie, String debut, String objet, String fin) {
        try {
            sortie.write(debut.getBytes(StandardCharsets.UTF_8));
            var mille = objet.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10_000; i++) sortie.write(mille);
            sortie.write(fin.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long memoire() {
        System.gc();
        var machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private <T extends Lu> T un(Class<T> genre) {
        return lus.stream()
                .filter(genre::isInstance)
                .map(genre::cast)
                .findFirst()
                .orElseThrow();
    }

    private Bilan lire(FluxFiness flux) {
        return lire(flux.ecrire(dossier.resolve("a.json")));
    }

    private Bilan lire(Path fichier) {
        return lire(fichier, false);
    }

    private Bilan lire(Path fichier, boolean forcer) {
        try (var rejets = new Rejets(dossier.resolve("rejets.csv"))) {
            try {
                return Lecture.lire(
                        new DemandeDImport(fichier, fichier.getFileName().toString(), "test", forcer, Format.PLUS),
                        rejets,
                        LectureFinessTest.PERSONNE,
                        lus::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                if (!forcer) rejets.garder();
            }
        }
    }

    private void refuse(Path fichier, String code) {
        assertThatThrownBy(() -> lire(fichier))
                .isInstanceOfSatisfying(
                        FichierRefuse.class, e -> assertThat(e.constat().code()).isEqualTo(code));
        lus.clear();
    }

    private List<String> rejets() throws IOException {
        var lignes = Files.readAllLines(dossier.resolve("rejets.csv"));
        return lignes.subList(1, lignes.size());
    }

    private Path ecrire(String nom, String texte) {
        return ecrire(nom, sortie -> {
            try {
                sortie.write(texte.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private Path ecrire(String nom, Consumer<OutputStream> contenu) {
        var fichier = dossier.resolve(nom);
        try (var sortie = new java.io.BufferedOutputStream(Files.newOutputStream(fichier))) {
            contenu.accept(sortie);
            return fichier;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path gzip(String texte) throws IOException {
        var fichier = dossier.resolve("a.json.gz");
        try (var sortie = new GZIPOutputStream(Files.newOutputStream(fichier))) {
            sortie.write(texte.getBytes(StandardCharsets.UTF_8));
        }
        return fichier;
    }
}
