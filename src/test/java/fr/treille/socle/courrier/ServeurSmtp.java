package fr.treille.socle.courrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A mail server that refuses, hesitates and dies as a test tells it. It speaks enough of RFC 5321 for a real client,
/// and delivers only what ends with its dot.
public final class ServeurSmtp implements AutoCloseable {
    /// What the server does with a message whose dot has come.
    public interface Reponse {
        /// @return the answer, or nothing to break the line without one
        String a(Recu recu) throws InterruptedException;
    }

    /// @param texte headers and body, as they came
    public record Recu(String destinataire, String texte) {
        public String entete(String nom) {
            return texte.lines()
                    .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(nom.toLowerCase(Locale.ROOT) + ":"))
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket ecoute;
    private final List<Recu> recus = new CopyOnWriteArrayList<>();
    private volatile Function<String, String> destinataires = _ -> "250 OK";
    private volatile Reponse fin = _ -> "250 OK";

    public ServeurSmtp(int port) {
        try {
            ecoute = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accueillir);
    }

    public int port() {
        return ecoute.getLocalPort();
    }

    /// What was delivered, in order.
    public List<Recu> recus() {
        return recus;
    }

    /// @param reponse the answer to each recipient
    public void destinataires(Function<String, String> reponse) {
        destinataires = reponse;
    }

    public void aLaFin(Reponse reponse) {
        fin = reponse;
    }

    private void accueillir() {
        while (!ecoute.isClosed()) {
            try {
                var client = ecoute.accept();
                Thread.ofVirtual().start(() -> parler(client));
            } catch (IOException ferme) {
                return;
            }
        }
    }

    private void parler(Socket client) {
        try (client) {
            var lignes = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var sortie = client.getOutputStream();
            var destinataire = "";
            dire(sortie, "220 essai");
            for (var ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
                var ordre = ligne.toUpperCase(Locale.ROOT);
                if (ordre.startsWith("QUIT")) return;
                if (ordre.startsWith("RCPT TO:")) {
                    destinataire = ligne.replaceAll(".*<|>.*", "");
                    dire(sortie, destinataires.apply(destinataire));
                } else if (ordre.equals("DATA")) {
                    dire(sortie, "354 Go");
                    var texte = new StringBuilder();
                    var suite = lignes.readLine();
                    while (suite != null && !suite.equals(".")) {
                        texte.append(suite.startsWith(".") ? suite.substring(1) : suite)
                                .append('\n');
                        suite = lignes.readLine();
                    }
                    if (suite == null) return;
                    var recu = new Recu(destinataire, texte.toString());
                    var reponse = fin.a(recu);
                    if (reponse.startsWith("2") || reponse.isEmpty()) recus.add(recu);
                    if (reponse.isEmpty()) return;
                    dire(sortie, reponse);
                } else {
                    dire(sortie, "250 essai");
                }
            }
        } catch (IOException | InterruptedException perdu) {
            // The client is gone: nothing more to say to it.
        }
    }

    private static void dire(OutputStream sortie, String reponse) throws IOException {
        sortie.write((reponse + "\r\n").getBytes(StandardCharsets.UTF_8));
        sortie.flush();
    }

    @Override
    public void close() {
        try {
            ecoute.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
