package fr.treille.socle.fichiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiesLaisseesTest {
    @Test
    void what_a_dead_process_left_goes_and_the_rest_stays(@TempDir Path dossier)
            throws IOException, InterruptedException {
        var mort = new ProcessBuilder("true").start();
        mort.waitFor();
        var vivant = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(dossier.resolve("fichier-%d-1.tmp".formatted(mort.pid())), "x");
        Files.writeString(dossier.resolve(CopiesLaissees.debut() + "2.tmp"), "x");
        var gardee = Files.writeString(dossier.resolve("fichier-%d-3.tmp".formatted(vivant)), "x");
        var autre = Files.writeString(dossier.resolve("liste.csv"), "x");
        CopiesLaissees.ranger(dossier);
        try (var reste = Files.list(dossier)) {
            assertThat(reste).containsExactlyInAnyOrder(gardee, autre);
        }
    }
}
