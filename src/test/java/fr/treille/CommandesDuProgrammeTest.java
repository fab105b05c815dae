package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `financer` and `verifier-grappe` from outside: words and files in, standard output, standard error and code out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandesDuProgrammeTest {
    private static final String ENTETE =
            "finess;og;taille_og;champ;nature;heures_eligibles;heures_totales;devis_equipement";

    @TempDir
    Path dossier;

    record Reponse(int code, String sortie, String erreurs) {
        JsonNode json() {
            return JsonMapper.shared().readTree(sortie);
        }

        List<String> codes() {
            return json().get("constats")
                    .valueStream()
                    .map(c -> c.get("code").asString())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void ex_1_through_the_command() throws IOException {
        var reponse = financer("2022-REG", membres(16, "ACQUISITION", 4), "--solution-referencee", "oui");
        assertThat(reponse.code()).isZero();
        assertThat(reponse.erreurs()).isEmpty();
        var json = reponse.json();
        assertThat(json.get("campagne").asString()).isEqualTo("2022-REG");
        assertThat(json.get("version").asString()).startsWith("2022-REG@");
        assertThat(json.get("total_centimes").asLong()).isEqualTo(77_900_000);
        assertThat(somme(json)).isEqualTo(77_900_000);
        assertThat(json.get("versements").get(0).get("part").asDouble()).isEqualTo(0.5);
        assertThat(json.get("versements").get(1).get("montant_centimes").asLong())
                .isEqualTo(38_950_000);
        var amoa = json.get("lignes").get(json.get("lignes").size() - 1);
        assertThat(amoa.get("composante").asString()).isEqualTo("AMOA_PILOTAGE");
        assertThat(amoa.get("finess").isNull()).isTrue();
    }

    @Test
    void a_refusal_prints_its_findings_with_a_null_total_and_exits_1() throws IOException {
        var reponse = financer("2022-REG", membres(14, "ACQUISITION", 7), "--solution-referencee", "oui");
        assertThat(reponse.code()).isEqualTo(1);
        assertThat(reponse.json().get("total_centimes").isNull()).isTrue();
        assertThat(reponse.json().get("versements").size()).isZero();
        var constat = reponse.json().get("constats").get(0);
        assertThat(constat.get("code").asString()).isEqualTo("V09");
        assertThat(constat.get("gravite").asString()).isEqualTo("DEROGEABLE");
        assertThat(constat.get("source").asString()).isNotBlank();
        assertThat(constat.get("remede").asString()).isNotBlank();
    }

    @Test
    void a_written_derogation_lifts_the_minimum_and_stays_in_sight() throws IOException {
        var reponse = financer(
                "2022-REG",
                membres(14, "ACQUISITION", 7),
                "--solution-referencee",
                "oui",
                "--derogation",
                "Territoire enclavé");
        assertThat(reponse.code()).isZero();
        assertThat(reponse.json().get("constats").get(0).get("remede").asString())
                .contains("Territoire enclavé");
    }

    @Test
    void in_corsica_eight_are_enough() throws IOException {
        assertThat(financer("2022-REG", membres(8, "ACQUISITION", 4)).code()).isEqualTo(1);
        assertThat(financer("2022-REG", membres(8, "ACQUISITION", 4), "--region", "94")
                        .code())
                .isZero();
    }

    @Test
    void verifying_gives_the_findings_alone() throws IOException {
        var reponse = executer(
                "verifier-grappe", "--campagne", "2022-REG", "--json", "--membres", membres(14, "ACQUISITION", 7));
        assertThat(reponse.code()).isEqualTo(1);
        assertThat(reponse.json().has("total_centimes")).isFalse();
        assertThat(reponse.codes()).contains("V09", "V14");
    }

    @Test
    void without_json_a_person_reads_french() throws IOException {
        var reponse = executer("financer", "--campagne", "2022-REG", "--membres", membres(16, "ACQUISITION", 4));
        assertThat(reponse.sortie()).contains("Total : ", "739", "versement 1", "(à confirmer)");
        var refus = executer("financer", "--campagne", "2024", "--membres", membres(16, "ACQUISITION", 4));
        assertThat(refus.code()).isEqualTo(1);
        assertThat(refus.sortie())
                .contains("Pas de total", "bloquant", "PARAM_INCOMPLET")
                .doesNotContain("Total :");
    }

    @Test
    void a_vendor_quote_below_the_ceilings_keeps_every_cent() throws IOException {
        var reponse = financer(
                "2022-REG",
                membres(17, "ACQUISITION", 17),
                "--solution-referencee",
                "oui",
                "--devis-editeur",
                "100000,01");
        assertThat(reponse.json().get("total_centimes").asLong()).isEqualTo(17 * 700_000L + 10_000_001);
        assertThat(somme(reponse.json())).isEqualTo(17 * 700_000L + 10_000_001);
    }

    @Test
    void amoa_asked_by_a_large_og_is_refused_and_zero_asks_nothing() throws IOException {
        var grand = membres(17, "ACQUISITION", 17);
        assertThat(financer("2022-REG", grand, "--devis-amoa-marche", "0").codes())
                .doesNotContain("V26");
        var demande = financer("2022-REG", grand, "--devis-amoa-marche", "0.01");
        assertThat(demande.codes()).contains("V26");
        assertThat(demande.code()).isEqualTo(1);
    }

    @Test
    void a_table_from_a_spreadsheet_is_read_whatever_its_encoding_and_order() throws IOException {
        var lignes = new ArrayList<String>();
        lignes.add("nature;champ;og;finess;taille_og;solution");
        for (int i = 1; i <= 15; i++) lignes.add("ACQUISITION;PH;Été;1000000%02d;20;Évolution".formatted(i));
        for (var encodage : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            for (var fin : List.of("\n", "\r\n")) {
                var marque = encodage.equals(StandardCharsets.UTF_8) ? "\ufeff" : "";
                var fichier = ecrire(marque + String.join(fin, lignes) + fin, encodage);
                var reponse = financer("2022-REG", fichier);
                assertThat(reponse.json().get("total_centimes").asLong()).isEqualTo(15 * 1_900_000L);
                assertThat(reponse.json().get("constats").get(0).get("phrase").asString())
                        .contains("La solution Évolution n'est pas référencée Ségur");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100000001;A;20;PA;ACQUISITION;;;abc      | ligne 2 : devis_equipement « abc »",
                "100000001;A;20;PA;ACQUISITION;;;1.234    | ligne 2 : devis_equipement",
                "100000001;A;20;PA;ACQUISITION;;;-5       | ligne 2 : devis_equipement",
                "100000001;A;0;PA;ACQUISITION;;;          | ligne 2 : taille_og « 0 »",
                "100000001;A;;PA;ACQUISITION;;;           | ligne 2 : taille_og est vide",
                "100000001;;20;PA;ACQUISITION;;;          | ligne 2 : og est vide",
                "100000001;A;20;EHPAD;ACQUISITION;;;      | ligne 2 : champ « EHPAD » n'est pas parmi PA, PH",
                "100000001;A;20;PA;ACHAT;;;               | ligne 2 : nature « ACHAT »",
                "100000001;A;20;DOM;ACQUISITION;dix;20;   | ligne 2 : heures_eligibles « dix »",
                "100000001;A;20;PA;ACQUISITION;;;;trop    | ligne 2 : plus de champs",
            })
    void a_wrong_line_is_said_by_its_number(String ligne, String raison) throws IOException {
        var reponse = financer("2022-REG", ecrire(ENTETE + "\n" + ligne + "\n", StandardCharsets.UTF_8));
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.sortie()).isEmpty();
        assertThat(reponse.erreurs()).contains(raison);
    }

    @Test
    void every_wrong_line_is_said_at_once() throws IOException {
        var fichier = ecrire(ENTETE + "\n1;A;x;PA;ACQUISITION;;;\n2;A;5;ZZ;ACHAT;;;\n", StandardCharsets.UTF_8);
        assertThat(financer("2022-REG", fichier).erreurs())
                .contains("ligne 2 : taille_og", "ligne 3 : champ", "ligne 3 : nature");
    }

    @Test
    void an_og_smaller_than_what_it_brings_is_wrong_use() throws IOException {
        var fichier = ecrire(
                ENTETE + "\n100000001;A;1;PA;ACQUISITION;;;\n100000002;A;1;PA;ACQUISITION;;;\n",
                StandardCharsets.UTF_8);
        var reponse = financer("2022-REG", fichier);
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.erreurs()).contains("taille_og de A : 1, alors que 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finess;og;taille_og;champ\n",
                "finess;finess;og;taille_og;champ;nature\n",
                "a,b\n1,2\n",
                "",
                "<html>"
            })
    void a_file_that_is_not_one_is_wrong_use(String contenu) throws IOException {
        var reponse = financer("2022-REG", ecrire(contenu, StandardCharsets.UTF_8));
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.sortie()).isEmpty();
        assertThat(reponse.erreurs()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void wrong_words_are_wrong_use_in_french() throws IOException {
        var fichier = membres(15, "ACQUISITION", 15);
        assertThat(financer("2020", fichier).erreurs()).contains("La campagne « 2020 » n'est pas connue");
        assertThat(financer("2022-REG", "absent.csv").erreurs()).contains("Le fichier absent.csv n'existe pas.");
        assertThat(financer("2022-REG", fichier, "--region", "2A").erreurs()).contains("La région « 2A »");
        assertThat(financer("2022-REG", fichier, "--solution-referencee", "peut-être")
                        .code())
                .isEqualTo(2);
        assertThat(financer("2022-REG", fichier, "--devis-editeur", "12,345").code())
                .isEqualTo(2);
        assertThat(financer("2022-REG", fichier, "--derogation", " ").code()).isEqualTo(2);
        assertThat(executer("financer", "--campagne", "2022-REG").code()).isEqualTo(2);
        assertThat(executer("financer", "--membres", fichier).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "sons,          DirIgami,    V19",
        "deja_finance,  SILAO 2021,  V20",
        "deja_finance,  DirIgami (2021), V21",
        "autre_europe,  oui,         V22",
        "categorie,     362,         V07",
        "categorie,     101,         V06",
    })
    void an_optional_column_speaks_only_when_it_is_there(String colonne, String valeur, String code)
            throws IOException {
        var lignes = new ArrayList<>(List.of("finess;og;taille_og;champ;nature;solution;" + colonne));
        for (int i = 1; i <= 16; i++) {
            lignes.add("1000000%02d;A;20;PA;ACQUISITION;SILAO;%s".formatted(i, i == 1 ? valeur : ""));
        }
        var reponse = financer("2022-REG", ecrire(String.join("\n", lignes), StandardCharsets.UTF_8));
        assertThat(reponse.code()).isZero();
        assertThat(reponse.codes()).contains(code);
        assertThat(reponse.json().get("essms_eligibles").asInt()).isEqualTo(15);
        assertThat(reponse.json().get("ecartes").get(0).asString()).isEqualTo("100000001");
    }

    @Test
    void the_porteur_chooses_the_thirty_of_the_first_campaign() throws IOException {
        var lignes = new ArrayList<>(List.of("finess;og;taille_og;champ;nature;retenu"));
        for (int i = 1; i <= 42; i++) {
            lignes.add("1000000%02d;A;42;PA;%s;%s"
                    .formatted(i, i > 12 ? "ACQUISITION" : "MISE_EN_CONFORMITE", i > 12 ? "oui" : "non"));
        }
        var reponse = financer("2021-T1", ecrire(String.join("\n", lignes), StandardCharsets.UTF_8));
        assertThat(reponse.json().get("total_centimes").asLong()).isEqualTo(75_000_000);
        assertThat(reponse.json().get("non_finances").size()).isEqualTo(12);
    }

    /// What picocli itself would say, in English.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "financer --json --campagnes 2024 | L'option « --campagnes » n'existe pas ; la plus proche est"
                        + " --campagne.",
                "financer --json --xyz | L'option « --xyz » n'existe pas.",
                "financer --json --campagne | L'option --campagne attend une valeur : CODE.",
                "financer --json --campagne 2024 --campagne 2025 | L'option --campagne est donnée plusieurs fois.",
                "financer --json=oui | L'option --json ne prend pas de valeur.",
                "financer --json membres.csv | « membres.csv » est de trop.",
                "importer-finess --json | Il manque FICHIER : Fichier du stock FINESS.",
                "financier | La commande « financier » n'existe pas : aide, constituer, financer, importer-finess,"
                        + " importer-finess-plus, restaurer, sauvegarder, verifier-grappe, verifier-journal."
            })
    void a_wrong_word_is_said_in_one_french_sentence_and_exits_2(String ligne, String phrase) {
        var reponse = executer(ligne.split(" "));
        assertThat(reponse.code()).isEqualTo(2);
        assertThat(reponse.sortie()).isEmpty();
        assertThat(reponse.erreurs().lines().toList()).first().isEqualTo(phrase);
        assertThat(reponse.erreurs().lines()).hasSize(2).last().asString().startsWith("Voir : aide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"financer", "verifier-grappe", "importer-finess", "aide"})
    void the_usage_of_a_command_is_in_french(String commande) {
        assertThat(executer("aide", commande).sortie())
                .startsWith("Usage : treille ")
                .doesNotContain("Usage:");
    }

    private Reponse financer(String campagne, String fichier, String... suite) {
        var mots = new ArrayList<>(List.of("financer", "--campagne", campagne, "--membres", fichier, "--json"));
        mots.addAll(List.of(suite));
        return executer(mots.toArray(String[]::new));
    }

    private static Reponse executer(String... mots) {
        var sortie = System.out;
        var erreurs = System.err;
        var lueSortie = new ByteArrayOutputStream();
        var luesErreurs = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(lueSortie, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(luesErreurs, true, StandardCharsets.UTF_8));
            int code = Treille.executer(mots);
            return new Reponse(
                    code, lueSortie.toString(StandardCharsets.UTF_8), luesErreurs.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(sortie);
            System.setErr(erreurs);
        }
    }

    private String membres(int essms, String nature, int parOg) throws IOException {
        var lignes = IntStream.range(0, essms)
                .mapToObj(i -> "1000000%02d;OG%d;%d;PA;%s;;;".formatted(i + 1, i / parOg, parOg, nature))
                .collect(Collectors.joining("\n"));
        return ecrire(ENTETE + "\n" + lignes + "\n", StandardCharsets.UTF_8);
    }

    private String ecrire(String contenu, Charset encodage) throws IOException {
        var fichier = Files.createTempFile(dossier, "membres", ".csv");
        Files.write(fichier, contenu.getBytes(encodage));
        return fichier.toString();
    }

    private static long somme(JsonNode json) {
        return json.get("lignes")
                .valueStream()
                .mapToLong(l -> l.get("montant_centimes").asLong())
                .sum();
    }
}
