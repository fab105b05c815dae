package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `constituer` from outside: words and files in, standard output, standard error, file and code out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeConstituerTest {
    private static final String ENTETE = "id;og;nom;essms;region;departement;latitude;longitude;champs;solution;"
            + "solutions_acceptees;maturite;pret_du;pret_au;porteur;affinites;incompatibilites\n";
    private static final String LIGNE =
            "C%1$d;%1$d;Nom;4;53;35;48.1;-1.%1$d;PA:4;S01;;2;2027-01-01;2027-12-31;%2$s;;\n";

    @TempDir
    Path dossier;

    @Test
    void four_neighbours_form_one_grappe_and_it_is_proved() throws IOException {
        var affectation = dossier.resolve("a.csv");
        var reponse = constituer(fichier(4), "--sortie", affectation.toString(), "--graine", "1", "--coeurs", "1");
        assertThat(reponse.erreurs()).isEmpty();
        assertThat(reponse.code()).isZero();
        var json = reponse.json();
        assertThat(json.propertyNames()).contains("cout", "borne", "grappes", "places", "total", "preuve", "secondes");
        assertThat(json.get("preuve").asString()).isEqualTo("OPTIMAL");
        assertThat(json.get("borne").asLong()).isEqualTo(json.get("cout").asLong());
        assertThat(json.get("grappes").asInt()).isEqualTo(1);
        assertThat(json.get("places").asInt()).isEqualTo(16);
        assertThat(json.get("total").asInt()).isEqualTo(16);
        assertThat(Files.readAllLines(affectation))
                .startsWith("candidat;grappe;solution;siege")
                .contains("C1;53-1;S01;C1")
                .hasSize(5);
    }

    @Test
    void three_neighbours_are_too_few_and_the_plan_is_empty() throws IOException {
        var json = constituer(fichier(3)).json();
        assertThat(json.get("grappes").asInt()).isZero();
        assertThat(json.get("cout").asLong()).isEqualTo(12_000);
        assertThat(json.get("phrases").get(0).asString())
                .isEqualTo("Région 53 : 12 ESSMS en tout, une grappe en demande au moins 15.");
    }

    @Test
    void a_compressed_file_is_read_and_another_written() throws IOException {
        var comprime = dossier.resolve("c.csv.gz");
        try (var flux = new GZIPOutputStream(Files.newOutputStream(comprime))) {
            flux.write(contenu(4).getBytes(StandardCharsets.UTF_8));
        }
        var affectation = dossier.resolve("a.csv.gz");
        assertThat(constituer(comprime, "--sortie", affectation.toString()).code())
                .isZero();
        try (var flux = new GZIPInputStream(Files.newInputStream(affectation))) {
            assertThat(new String(flux.readAllBytes(), StandardCharsets.UTF_8)).contains("C4;53-1;S01;C1");
        }
    }

    @Test
    void weights_are_read_and_those_unsaid_keep_their_value() throws IOException {
        var parametres = Files.writeString(dossier.resolve("p.json"), """
            {"minimum": 13, "solutions": ["S01"], "poids": {"nonPlace": 10}}
            """);
        var json = constituer(fichier(3), "--parametres", parametres.toString()).json();
        assertThat(json.get("cout").asLong()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        C1;1;Nom;quatre;53;35;48;-1;PA:4;S01;;2;2027-01-01;2027-12-31;oui;; | ligne 2 : essms attend un nombre entier de 0 à 1000, pas « quatre »
        C1;1;Nom;4;53;35;98;-1;PA:4;S01;;2;2027-01-01;2027-12-31;oui;; | ligne 2 : latitude et longitude attendent deux nombres
        C1;1;Nom;4;53;35;48;-1;PA:4;S01;;2;2027-01-01;2026-12-31;oui;; | ligne 2 : pret_au (2026-12-31) est avant pret_du (2027-01-01)
        C1;1;Nom;4;53;35;48;-1;PA:4;S01;;2;01/01/2027;2027-12-31;oui;; | ligne 2 : pret_du attend une date comme 2027-03-01
        C1;1;Nom;4;53;35;48;-1;PA:4;S01;;2;2027-01-01;2027-12-31;peut-être;; | ligne 2 : porteur attend oui ou non
        """)
    void a_wrong_line_is_wrong_use_and_says_where(String ligne, String raison) throws IOException {
        var reponse = constituer(Files.writeString(dossier.resolve("c.csv"), ENTETE + ligne + "\n"));
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.sortie()).isEmpty();
        assertThat(reponse.erreurs()).contains(raison);
    }

    @Test
    void a_candidate_twice_is_a_wrong_line() throws IOException {
        var deux = contenu(2) + LIGNE.formatted(1, "non");
        var reponse = constituer(Files.writeString(dossier.resolve("c.csv"), deux));
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.erreurs()).contains("ligne 4 : le candidat C1 est déjà à la ligne 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--duree=demain",
                "--pas=0",
                "--coeurs=0",
                "--parametres=absent.json",
                "--sortie=/nulle/part/a.csv"
            })
    void a_wrong_word_is_wrong_use(String mot) throws IOException {
        var reponse = constituer(fichier(2), mot);
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.erreurs()).isNotBlank();
    }

    @Test
    void without_candidates_it_asks_for_them() {
        assertThat(Commandes.executer("constituer", "--json").erreurs()).contains("--candidats");
    }

    private Path fichier(int combien) throws IOException {
        return Files.writeString(dossier.resolve("candidats.csv"), contenu(combien));
    }

    private static String contenu(int combien) {
        return ENTETE
                + IntStream.rangeClosed(1, combien)
                        .mapToObj(i -> LIGNE.formatted(i, i == 1 ? "oui" : "non"))
                        .reduce("", String::concat);
    }

    private static Commandes.Reponse constituer(Path candidats, String... suite) {
        var mots = new ArrayList<>(List.of("constituer", "--candidats", candidats.toString(), "--json"));
        mots.addAll(List.of(suite));
        if (mots.stream().noneMatch(mot -> mot.startsWith("--pas") || mot.startsWith("--duree"))) {
            mots.addAll(List.of("--pas", "2000"));
        }
        return Commandes.executer(mots.toArray(String[]::new));
    }
}
