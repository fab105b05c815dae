package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// `constituer` on the public instances of the benchmark, a few steps each, read by the benchmark's own verifier.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstancesPubliquesTest {
    @TempDir
    Path dossier;

    /// The costs of the tiny ones are those that this solver once proved, kept from moving; the others are far
    /// above what a run gets.
    @ParameterizedTest
    @CsvSource({
        "corse-du-sud, 20000, 12865, OPTIMAL",
        "haute-corse, 20000, 29592, OPTIMAL",
        "la-reunion, 50000, 31515, OPTIMAL",
        "bretagne, 300000, 36000, BORNE",
    })
    void the_verifier_accepts_the_plan(String instance, long pas, long cout, String preuve) throws Exception {
        var donnees = Partage.fichier("bench/grappes/instances/" + instance);
        var affectation = dossier.resolve("affectation.csv");
        var reponse = Commandes.executer(
                "constituer",
                "--candidats=" + donnees.resolve("candidats.csv"),
                "--parametres=" + donnees.resolve("parametres.json"),
                "--pas=" + pas,
                "--sortie=" + affectation,
                "--json");
        assertThat(reponse.code()).isZero();
        var json = JsonMapper.shared().readTree(reponse.sortie());
        assertThat(json.get("preuve").asString()).isEqualTo(preuve);
        assertThat(json.get("cout").asLong()).isLessThanOrEqualTo(cout);
        if (preuve.equals("OPTIMAL")) assertThat(json.get("cout").asLong()).isEqualTo(cout);
        assertThat(json.get("borne").asLong())
                .isBetween(
                        json.get("cout").asLong() * 85 / 100, json.get("cout").asLong());
        var verdict = verifier(donnees, affectation);
        if (verdict != null) assertThat(verdict).isEqualTo(json.get("cout").asLong());
    }

    /// @return the cost that the benchmark's verifier computes, or nothing where there is no Python
    private static @Nullable Long verifier(Path instance, Path affectation) throws IOException, InterruptedException {
        var script = Partage.fichier("bench/grappes/verifier.py");
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3", script.toString(), instance.toString(), affectation.toString(), "--json")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            System.err.println("Skipped: no python3 to run " + script);
            return null;
        }
        var texte = new String(python.getInputStream().readAllBytes());
        assertThat(python.waitFor()).as(texte).isZero();
        return JsonMapper.shared().readTree(texte).get("cost").asLong();
    }
}
