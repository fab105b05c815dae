package fr.treille.socle.fichiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.fichiers.Antivirus.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AntivirusTest {
    private static final String LONG = "une ligne du registre\n".repeat(200_000);

    @Test
    void a_file_is_streamed_and_the_scanner_says_what_it_found() throws IOException {
        try (var clamd = new FauxClamd()) {
            var antivirus = antivirus(clamd.adresse());
            assertThat(antivirus.analyser(flux(LONG))).isEqualTo(new Verdict.Sain());
            assertThat(antivirus.analyser(flux(""))).isEqualTo(new Verdict.Sain());
            assertThat(antivirus.analyser(flux(LONG + FauxClamd.EICAR)))
                    .isEqualTo(new Verdict.Infecte("Eicar-Test-Signature"));
            assertThat(antivirus.repond()).contains(true);
        }
    }

    @Test
    void a_local_socket_is_spoken_to_the_same_way(@TempDir Path dossier) throws IOException {
        try (var clamd = new FauxClamd(dossier.resolve("clamd.ctl"))) {
            assertThat(antivirus(clamd.adresse()).analyser(flux(FauxClamd.EICAR)))
                    .isInstanceOf(Verdict.Infecte.class);
        }
    }

    @Test
    void a_scanner_that_is_dead_or_silent_or_reads_only_a_part_says_nothing_of_the_file() throws IOException {
        Antivirus antivirus;
        try (var clamd = new FauxClamd()) {
            antivirus = antivirus(clamd.adresse());
            clamd.limite(1_000_000);
            assertThat(antivirus.analyser(flux(LONG))).isInstanceOf(Verdict.SansReponse.class);
            clamd.seTaire(true);
            assertThat(antivirus.analyser(flux("court"))).isInstanceOf(Verdict.SansReponse.class);
        }
        assertThat(antivirus.analyser(flux("court"))).isInstanceOf(Verdict.SansReponse.class);
        assertThat(antivirus.repond()).contains(false);
    }

    @Test
    void a_file_that_cannot_be_read_is_not_the_fault_of_the_scanner() {
        try (var clamd = new FauxClamd()) {
            assertThatThrownBy(() -> antivirus(clamd.adresse()).analyser(new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("disk");
                        }
                    }))
                    .hasMessage("disk");
        }
    }

    @Test
    void without_a_scanner_nothing_is_read_and_a_wrong_setting_is_said() throws IOException {
        var aucun = antivirus(" ");
        assertThat(aucun.analyser(flux(FauxClamd.EICAR))).isEqualTo(new Verdict.Sain());
        assertThat(aucun.present()).isFalse();
        assertThat(aucun.repond()).isEmpty();
        assertThatThrownBy(() -> antivirus("clamd")).hasMessageContaining("TREILLE_CLAMD");
    }

    private static Antivirus antivirus(String adresse) {
        return new Antivirus(adresse, Duration.ofSeconds(2));
    }

    private static InputStream flux(String texte) {
        return new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8));
    }
}
