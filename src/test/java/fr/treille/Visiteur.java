package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody without a browser: keeps cookies, fills forms with their token.
final class Visiteur implements AutoCloseable {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String adresse;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visiteur(String adresse) {
        this.adresse = adresse;
    }

    HttpResponse<String> lire(String chemin) throws IOException, InterruptedException {
        return demander(HttpRequest.newBuilder(URI.create(adresse + chemin)).build());
    }

    /// A demand that was never taken is made again: the line, not the answer, failed.
    private HttpResponse<String> demander(HttpRequest demande) throws IOException, InterruptedException {
        try {
            return client.send(demande, BodyHandlers.ofString());
        } catch (ConnectException ligne) {
            return client.send(demande, BodyHandlers.ofString());
        }
    }

    /// Signs in, through the form.
    HttpResponse<String> entrer(String courriel, String motDePasse) throws IOException, InterruptedException {
        return envoyer("/connexion", "/connexion", Map.of("courriel", courriel, "motdepasse", motDePasse));
    }

    HttpResponse<String> envoyer(String page, String action, Map<String, String> champs)
            throws IOException, InterruptedException {
        var corps = champs.entrySet().stream()
                .map(c -> c.getKey() + "=" + URLEncoder.encode(c.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "_csrf=" + URLEncoder.encode(jeton(page), StandardCharsets.UTF_8) + "&", ""));
        return demander(HttpRequest.newBuilder(URI.create(adresse + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(corps))
                .build());
    }

    HttpResponse<String> deposer(String page, String action, Path fichier) throws IOException, InterruptedException {
        var frontiere = "treille-frontiere";
        var debut =
                "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(frontiere, jeton(page), frontiere, fichier.getFileName());
        return demander(HttpRequest.newBuilder(URI.create(adresse + action))
                .header("Content-Type", "multipart/form-data; boundary=" + frontiere)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(debut),
                        BodyPublishers.ofByteArray(Files.readAllBytes(fichier)),
                        BodyPublishers.ofString("\r\n--" + frontiere + "--\r\n")))
                .build());
    }

    private String jeton(String page) throws IOException, InterruptedException {
        var jeton = JETON.matcher(lire(page).body());
        assertThat(jeton.find()).as("a form with its token on " + page).isTrue();
        return jeton.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
