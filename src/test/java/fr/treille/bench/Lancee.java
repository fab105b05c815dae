package fr.treille.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Treille as another process, from the class path of the bench, on a data folder of its own with the embedded server.
final class Lancee implements AutoCloseable {
    private final Process processus;
    private final Path sortie;
    private final int port;

    private Lancee(Process processus, Path sortie, int port) {
        this.processus = processus;
        this.sortie = sortie;
        this.port = port;
    }

    static Lancee lancer(Path donnees, String... arguments) throws IOException {
        int port = portLibre();
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dserver.port=" + port,
                "-Dtreille.hors.test=oui",
                "-Dtreille.donnees=" + donnees,
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                "fr.treille.Lancement"));
        commande.addAll(List.of(arguments));
        var sortie = Files.createTempFile("treille", ".log");
        return new Lancee(
                new ProcessBuilder(commande)
                        .redirectErrorStream(true)
                        .redirectOutput(sortie.toFile())
                        .start(),
                sortie,
                port);
    }

    /// Waits until the first page answers 200.
    void premierePage() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var demande = HttpRequest.newBuilder(URI.create("http://localhost:%d/".formatted(port)))
                    .build();
            while (processus.isAlive()) {
                try {
                    if (client.send(demande, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException pasEncore) {
                    Thread.sleep(20);
                }
            }
        }
        throw new AssertionError("Ended before its first page: " + Files.readString(sortie));
    }

    /// Waits for the end of a command that succeeds.
    void finir() throws Exception {
        if (!processus.waitFor(20, TimeUnit.MINUTES) || processus.exitValue() != 0) {
            throw new AssertionError(Files.readString(sortie));
        }
    }

    /// As `kill -9` does.
    void tuer() throws InterruptedException {
        processus.destroyForcibly().waitFor();
    }

    /// Asks the embedded server of a folder.
    static long compter(Path donnees, String quoi) throws IOException {
        var port =
                Files.readAllLines(donnees.resolve("postgres/postmaster.pid")).get(3);
        var secret = Files.readString(donnees.resolve("postgres.secret")).strip();
        var url = "jdbc:postgresql://localhost:%s/treille".formatted(port.strip());
        try (var connexion = DriverManager.getConnection(url, "treille", secret);
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery("select count(*) from " + quoi)) {
            lignes.next();
            return lignes.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static int portLibre() throws IOException {
        try (var libre = new ServerSocket(0)) {
            return libre.getLocalPort();
        }
    }

    /// Stops it as a service manager does.
    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(60, TimeUnit.SECONDS)) processus.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
