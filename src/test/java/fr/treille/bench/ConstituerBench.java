package fr.treille.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Partage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `constituer` on the public instances, each run in a process of its own: median cost of three seeds against what is
/// asked of it, with the gap to the bound, the ESSMS left out and the peak memory. `-Dtreille.bench.duree=5s` replaces
/// every duration but those of the tiny instances.
class ConstituerBench {
    private static final int GRAINES = 3;

    @TempDir
    Path dossier;

    @ParameterizedTest
    @CsvSource({
        "corse-du-sud, 1s, 1, 12865",
        "haute-corse, 1s, 1, 29592",
        "la-reunion, 1s, 1, 31515",
        "bretagne, 30s, 1, 29600",
        "occitanie, 30s, 1, 56900",
        "ile-de-france, 30s, 1, 27900",
        "national, 60s, 2, 552000",
    })
    void instance(String nom, String duree, int coeurs, double attendu) throws Exception {
        var donnees = Partage.fichier("bench/grappes/instances/" + nom);
        var jar = Path.of("target/treille.jar");
        assertThat(jar).exists();
        var couts = new double[GRAINES];
        var bornes = new double[GRAINES];
        var secondes = new double[GRAINES];
        var dehors = new int[GRAINES];
        var memoire = new long[GRAINES];
        var preuves = new String[GRAINES];
        for (int k = 0; k < GRAINES; k++) {
            var pic = dossier.resolve("pic-%s-%d".formatted(nom, k));
            var json = lancer(jar, donnees, duree.equals("1s") ? duree : voulue(duree), coeurs, k + 1, pic);
            couts[k] = json.get("cout").asDouble();
            bornes[k] = json.get("borne").asDouble();
            secondes[k] = json.get("secondes").asDouble();
            dehors[k] = json.get("total").asInt() - json.get("places").asInt();
            preuves[k] = json.get("preuve").asString();
            memoire[k] =
                    Files.exists(pic) ? Long.parseLong(Files.readString(pic).strip()) : -1;
        }
        double median = Mesure.centile(couts, 0.5);
        Mesure.ecrire(
                "constituer-" + nom,
                "coût",
                median,
                "constituer %s, %s, %d core(s), median of 3 seeds".formatted(nom, duree, coeurs),
                attendu,
                "what is asked of it",
                Map.of(
                        "couts", couts,
                        "bornes", bornes,
                        "ecart_pour_cent", 100 * (median - Mesure.centile(bornes, 0.5)) / median,
                        "preuves", preuves,
                        "secondes", secondes,
                        "essms_laisses", dehors,
                        "memoire_ko", memoire));
        assertThat(Arrays.stream(couts).max().orElseThrow()).isLessThan(attendu * 1.1);
    }

    private static String voulue(String duree) {
        return System.getProperty("treille.bench.duree", duree);
    }

    /// @param pic where GNU time, if there is one, writes the peak of resident memory, in kilobytes
    private static JsonNode lancer(Path jar, Path donnees, String duree, int coeurs, int graine, Path pic)
            throws IOException, InterruptedException {
        var candidats = donnees.resolve("candidats.csv");
        if (!Files.exists(candidats)) candidats = donnees.resolve("candidats.csv.gz");
        var mots = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/time"))) {
            mots.addAll(List.of("/usr/bin/time", "-f", "%M", "-o", pic.toString()));
        }
        mots.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-jar",
                jar.toString(),
                "constituer",
                "--candidats=" + candidats,
                "--parametres=" + donnees.resolve("parametres.json"),
                "--duree=" + duree,
                "--coeurs=" + coeurs,
                "--graine=" + graine,
                "--json"));
        var processus = new ProcessBuilder(mots)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var texte = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processus.waitFor()).as(texte).isZero();
        return JsonMapper.shared().readTree(texte);
    }
}
