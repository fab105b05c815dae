package fr.treille;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The small proxy before two instances, which does as nginx: each request goes to the next instance; when that one is
/// dead, what changes nothing or was never taken goes to the other, and the rest is answered 502.
final class Aiguillage implements AutoCloseable {
    private static final Set<String> A_NE_PAS_PASSER =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding", "http2-settings");
    private static final Set<String> LECTURES = Set.of("GET", "HEAD");
    private final HttpServer serveur;
    private final List<String> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger tour = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Aiguillage() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        serveur.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serveur.createContext("/", this::passer);
        serveur.start();
    }

    String adresse() {
        return "http://localhost:" + serveur.getAddress().getPort();
    }

    void ajouter(String instance) {
        instances.add(instance);
    }

    /// The instance that starts again has another address; until then the proxy finds out by itself that it is dead.
    void remplacer(String ancienne, String nouvelle) {
        instances.remove(ancienne);
        instances.add(nouvelle);
    }

    /// No connection is kept: one that is closed for being idle just as a form is sent would look like a death.
    private void passer(HttpExchange echange) throws IOException {
        echange.getResponseHeaders().set("Connection", "close");
        var corps = echange.getRequestBody().readAllBytes();
        var connues = List.copyOf(instances);
        int premiere = tour.getAndIncrement();
        for (int essai = 0; essai < connues.size(); essai++) {
            var instance = connues.get(Math.floorMod(premiere + essai, connues.size()));
            try {
                repondre(echange, client.send(demande(echange, instance, corps), BodyHandlers.ofByteArray()));
                return;
            } catch (ConnectException morte) {
                // Never taken: to the other.
            } catch (IOException morte) {
                if (!LECTURES.contains(echange.getRequestMethod())) break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        echange.sendResponseHeaders(502, -1);
        echange.close();
    }

    private static void repondre(HttpExchange echange, HttpResponse<byte[]> reponse) throws IOException {
        reponse.headers().map().forEach((nom, valeurs) -> {
            if (!nom.startsWith(":") && !A_NE_PAS_PASSER.contains(nom.toLowerCase(Locale.ROOT))) {
                echange.getResponseHeaders().put(nom, valeurs);
            }
        });
        echange.sendResponseHeaders(reponse.statusCode(), reponse.body().length == 0 ? -1 : reponse.body().length);
        if (reponse.body().length > 0) echange.getResponseBody().write(reponse.body());
        echange.close();
    }

    private static HttpRequest demande(HttpExchange echange, String instance, byte[] corps) {
        var demande = HttpRequest.newBuilder(URI.create(instance + echange.getRequestURI()))
                .method(echange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(corps));
        echange.getRequestHeaders().forEach((nom, valeurs) -> {
            if (!A_NE_PAS_PASSER.contains(nom.toLowerCase(Locale.ROOT))) {
                valeurs.forEach(valeur -> demande.header(nom, valeur));
            }
        });
        return demande.build();
    }

    @Override
    public void close() {
        serveur.stop(0);
        client.close();
    }
}
