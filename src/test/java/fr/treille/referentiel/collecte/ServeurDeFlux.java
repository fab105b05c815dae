package fr.treille.referentiel.collecte;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A small real server that gives the flows as a test says.
final class ServeurDeFlux implements AutoCloseable {
    interface Reponse {
        void donner(HttpExchange echange) throws IOException;
    }

    private final HttpServer serveur;
    private final List<String> demandes = new CopyOnWriteArrayList<>();
    private volatile Reponse reponse = statut(404);

    ServeurDeFlux() {
        try {
            serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serveur.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serveur.createContext("/", echange -> {
            try (echange) {
                @Nullable String etag = echange.getRequestHeaders().getFirst("If-None-Match");
                demandes.add(echange.getRequestURI().getPath() + (etag == null ? "" : " " + etag));
                reponse.donner(echange);
            }
        });
        serveur.start();
    }

    String adresse() {
        return "http://localhost:%d/flux".formatted(serveur.getAddress().getPort());
    }

    void repond(Reponse reponse) {
        this.reponse = reponse;
        demandes.clear();
    }

    /// Paths asked for since the last answer was chosen, each with the print that came with it.
    List<String> demandes() {
        return new ArrayList<>(demandes);
    }

    @Override
    public void close() {
        serveur.stop(0);
    }

    static Reponse statut(int statut) {
        return echange -> echange.sendResponseHeaders(statut, -1);
    }

    static Reponse octets(byte[] octets) {
        return echange -> {
            echange.sendResponseHeaders(200, octets.length);
            echange.getResponseBody().write(octets);
        };
    }

    /// The file, with its print, answered 304 to those who have it.
    static Reponse fichier(String etag, byte[] octets) {
        return echange -> {
            echange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(echange.getRequestHeaders().getFirst("If-None-Match"))) {
                echange.sendResponseHeaders(304, -1);
            } else {
                octets(octets).donner(echange);
            }
        };
    }

    static Reponse ailleurs(String adresse) {
        return echange -> {
            echange.getResponseHeaders().set("Location", adresse);
            echange.sendResponseHeaders(302, -1);
        };
    }

    static byte[] gzip(String texte) {
        var octets = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(octets)) {
            gzip.write(texte.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
