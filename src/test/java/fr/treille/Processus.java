package fr.treille;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The jar as another process, as somebody outside runs it.
final class Processus implements AutoCloseable {
    private static final Pattern ADRESSE = Pattern.compile("Treille est prête : (http://\\S+)");
    private final Process processus;
    private final Path sortie;
    private final Path erreur;

    private Processus(Process processus, Path sortie, Path erreur) {
        this.processus = processus;
        this.sortie = sortie;
        this.erreur = erreur;
    }

    /// @param java home of the JDK that runs the jar
    /// @param environnement added to ours; the port is drawn unless it says otherwise
    static Processus lancer(Path java, Map<String, String> environnement, String... arguments) {
        try {
            var commande = new ArrayList<>(
                    List.of(java.resolve("bin/java").toString(), "-Xmx512m", "-jar", "target/treille.jar"));
            commande.addAll(List.of(arguments));
            var sortie = Files.createTempFile("treille", ".out");
            var erreur = Files.createTempFile("treille", ".err");
            var preparation =
                    new ProcessBuilder(commande).redirectOutput(sortie.toFile()).redirectError(erreur.toFile());
            preparation.environment().put("SERVER_PORT", "0");
            preparation.environment().put("TREILLE_DEMONSTRATION", "non");
            // Those who sign in here have a password alone.
            preparation.environment().put("TREILLE_SECOND_FACTEUR_ROLES", "");
            preparation.environment().putAll(environnement);
            return new Processus(preparation.start(), sortie, erreur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Processus lancer(Map<String, String> environnement, String... arguments) {
        return lancer(Path.of(System.getProperty("java.home")), environnement, arguments);
    }

    /// Waits until the application says that it is ready.
    /// @return its address
    String prete() {
        var limite = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(limite)) {
            var adresse = ADRESSE.matcher(erreur());
            if (adresse.find()) return adresse.group(1);
            if (!processus.isAlive()) break;
            pause();
        }
        throw new AssertionError("Not ready:\n" + erreur());
    }

    /// Waits for the end.
    /// @return the exit code
    int fin() {
        try {
            if (!processus.waitFor(180, TimeUnit.SECONDS)) throw new AssertionError("Still running:\n" + erreur());
            return processus.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void tuer() {
        processus.destroyForcibly();
        fin();
    }

    String sortie() {
        return lire(sortie);
    }

    String erreur() {
        return lire(erreur);
    }

    boolean vivant() {
        return processus.isAlive();
    }

    @Override
    public void close() {
        processus.destroy();
        fin();
    }

    private static String lire(Path fichier) {
        try {
            return Files.readString(fichier, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
