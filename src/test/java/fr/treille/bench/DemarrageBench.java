package fr.treille.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the command to the first page, with a database that is already there, against a bare hello-world on the same
/// embedded PostgreSQL. Both are started from the same class path, in turn.
class DemarrageBench {
    private static final int TOURS = 5;

    @TempDir
    Path dossier;

    @Test
    void demarrage() throws Exception {
        // The first start of each makes its database; it is not measured.
        treille();
        bonjour();
        var treille = new double[TOURS];
        var bonjour = new double[TOURS];
        for (int tour = 0; tour < TOURS; tour++) {
            treille[tour] = treille();
            bonjour[tour] = bonjour();
        }
        Mesure.ecrire(
                "demarrage",
                "s",
                Mesure.centile(treille, 0.5),
                "Treille, from the command to the first page, existing database, median of 5",
                Mesure.centile(bonjour, 0.5),
                "bare Spring Boot + embedded PostgreSQL hello-world, same way",
                Map.of("treille", treille, "bonjour", bonjour));
    }

    private double treille() throws Exception {
        var donnees = dossier.resolve("treille");
        return demarrer(
                List.of("-Dtreille.donnees=" + donnees, "-Dtreille.demonstration=non", "fr.treille.Lancement"), "/");
    }

    private double bonjour() throws Exception {
        var donnees = Files.createDirectories(dossier.resolve("bonjour"));
        return demarrer(List.of("-Dbonjour.donnees=" + donnees, Bonjour.class.getName()), "/");
    }

    /// @return seconds until the page answers 200; the process is then stopped
    private static double demarrer(List<String> suite, String page) throws Exception {
        int port = portLibre();
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dserver.port=" + port,
                "-Dtreille.hors.test=oui",
                "-cp",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"))));
        commande.addAll(suite);
        var sortie = Files.createTempFile("demarrage", ".log");
        long debut = System.nanoTime();
        var processus = new ProcessBuilder(commande)
                .redirectErrorStream(true)
                .redirectOutput(sortie.toFile())
                .start();
        try (var client = HttpClient.newHttpClient()) {
            var demande = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, page)))
                    .build();
            while (processus.isAlive()) {
                try {
                    if (client.send(demande, BodyHandlers.discarding()).statusCode() == 200) {
                        return (System.nanoTime() - debut) / 1e9;
                    }
                } catch (IOException pasEncore) {
                    Thread.sleep(20);
                }
            }
            throw new AssertionError("Ended before its first page: " + suite + Files.readString(sortie));
        } finally {
            processus.destroy();
            processus.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static int portLibre() throws IOException {
        try (var libre = new ServerSocket(0)) {
            return libre.getLocalPort();
        }
    }
}
