package fr.treille.referentiel.collecte;

import fr.treille.socle.Nombres;
import fr.treille.socle.travaux.Suivi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Brings one file from a server, in a bounded time and size, following only redirections that are safe.
/// @param delai  longest time, redirections included
/// @param octets largest file
record Telechargement(Duration delai, long octets) {
    private static final Duration CONNEXION = Duration.ofSeconds(10);
    private static final int REDIRECTIONS = 5;

    /// What the server answered.
    sealed interface Reponse {
        /// @param fichier whole; the caller removes it
        /// @param modifie Last-Modified, as it stands
        record Recue(
                Path fichier,
                @Nullable String etag,
                @Nullable String modifie) implements Reponse {}

        /// The file is the one that was had already.
        record Inchangee() implements Reponse {}

        /// @param phrase why, to be read on the page of the imports
        record Manquee(String phrase) implements Reponse {}
    }

    /// @param etag    of the file that was had, absent the first time
    /// @param dossier where the file is written
    /// @throws fr.treille.socle.travaux.TravailAnnule if the work must stop
    Reponse chercher(URI adresse, @Nullable String etag, @Nullable String modifie, Path dossier, Suivi suivi)
            throws IOException {
        var fichier = Files.createTempFile(dossier, CollecteDeFinessPlus.PREFIXE, ".tmp");
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNEXION)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Reponse reponse = new Reponse.Manquee(phrase(adresse, "n'a pas été lu"));
        try {
            reponse = suivre(client, adresse, etag, modifie, fichier, suivi);
            return reponse;
        } finally {
            client.shutdownNow();
            if (!(reponse instanceof Reponse.Recue)) Files.deleteIfExists(fichier);
        }
    }

    private Reponse suivre(
            HttpClient client, URI depart, @Nullable String etag, @Nullable String modifie, Path fichier, Suivi suivi) {
        var fin = System.nanoTime() + delai.toNanos();
        var adresse = depart;
        for (int saut = 0; saut <= REDIRECTIONS; saut++) {
            var demande = HttpRequest.newBuilder(adresse).header("User-Agent", "Treille");
            if (etag != null) demande.header("If-None-Match", etag);
            if (modifie != null) demande.header("If-Modified-Since", modifie);
            HttpResponse<Path> reponse;
            try {
                reponse = attendre(
                        client.sendAsync(
                                demande.build(),
                                info -> info.statusCode() == 200
                                        ? BodySubscribers.limiting(BodySubscribers.ofFile(fichier), octets)
                                        : BodySubscribers.replacing(fichier)),
                        fin,
                        suivi);
            } catch (TimeoutException lent) {
                return new Reponse.Manquee(
                        phrase(depart, "n'est pas arrivé en %s secondes".formatted(Nombres.entier(delai.toSeconds()))));
            } catch (ExecutionException rompu) {
                return new Reponse.Manquee(phrase(depart, "n'a pas pu être lu (%s)".formatted(raison(rompu))));
            }
            switch (reponse.statusCode()) {
                case 200 -> {
                    return new Reponse.Recue(
                            fichier,
                            reponse.headers().firstValue("ETag").orElse(null),
                            reponse.headers().firstValue("Last-Modified").orElse(null));
                }
                case 304 -> {
                    return new Reponse.Inchangee();
                }
                case 301, 302, 303, 307, 308 -> {
                    var ailleurs = reponse.headers().firstValue("Location").orElse("");
                    adresse = adresse.resolve(ailleurs.replace(" ", "%20"));
                    if (!ReglagesDeLaCollecte.sure(adresse)) {
                        return new Reponse.Manquee(phrase(depart, "mène à une adresse qui n'est pas en https"));
                    }
                }
                default -> {
                    return new Reponse.Manquee(
                            phrase(depart, "n'est pas servi : le serveur répond %d".formatted(reponse.statusCode())));
                }
            }
        }
        return new Reponse.Manquee(
                phrase(depart, "mène d'adresse en adresse, plus de %d fois".formatted(REDIRECTIONS)));
    }

    private static <T> T attendre(CompletableFuture<T> reponse, long fin, Suivi suivi)
            throws TimeoutException, ExecutionException {
        while (true) {
            suivi.verifierAnnulation();
            try {
                return reponse.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException pasEncore) {
                if (System.nanoTime() > fin) throw pasEncore;
            } catch (InterruptedException arret) {
                Thread.currentThread().interrupt();
                throw new fr.treille.socle.travaux.TravailAnnule();
            }
        }
    }

    private String raison(ExecutionException rompu) {
        var cause = rompu.getCause() == null ? rompu : rompu.getCause();
        if (String.valueOf(cause.getMessage()).contains("exceeds")) {
            return "il dépasse %s octets".formatted(Nombres.entier(octets));
        }
        return switch (cause) {
            case java.net.http.HttpConnectTimeoutException _ -> "le serveur ne répond pas";
            case java.net.ConnectException _ -> "le serveur ne répond pas";
            default -> "la connexion s'est rompue";
        };
    }

    private static String phrase(URI adresse, String suite) {
        return "Le flux %s %s.".formatted(CollecteDeFinessPlus.nom(adresse), suite);
    }
}
