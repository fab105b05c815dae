package fr.treille.socle.fichiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Over HTTP, as a browser does it: the whole file is sent, and its answer is a page.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimiteDesEnvoisTest {
    private static final int MO = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void each_method_that_receives_a_file_says_how_big_it_may_be() {
        var recoivent = routes.getHandlerMethods().values().stream()
                .filter(m -> Arrays.stream(m.getMethodParameters())
                        .anyMatch(p -> MultipartFile.class.isAssignableFrom(p.getParameterType())))
                .toList();
        assertThat(recoivent).isNotEmpty().allMatch(m -> m.hasMethodAnnotation(TailleAuPlus.class));
    }

    @ParameterizedTest
    @CsvSource({"/grappes/%s/membres/fichier, 6, 5", "/grappes/reprise, 6, 5", "/connexion, 2, 1"})
    void beyond_it_the_page_says_the_size_and_that_nothing_was_kept(String chemin, int envoyes, int acceptes)
            throws Exception {
        var reponse = envoyer(chemin.formatted(UUID.randomUUID()), BodyPublishers.ofByteArray(new byte[envoyes * MO]));
        assertThat(reponse.statusCode()).isEqualTo(413);
        assertThat(reponse.body())
                .contains("Fichier trop lourd")
                .contains("dépasse la taille acceptée (%d Mo). Rien n'a été enregistré".formatted(acceptes));
    }

    @Test
    void below_it_the_form_goes_on_to_who_asks_for_an_account() throws Exception {
        assertThat(envoyer("/grappes/reprise", BodyPublishers.ofByteArray(new byte[MO]))
                        .statusCode())
                .isNotEqualTo(413);
    }

    @Test
    void a_form_that_hides_its_length_is_not_read() throws Exception {
        var sansLongueur = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[10]));
        assertThat(envoyer("/grappes/reprise", sansLongueur).statusCode()).isEqualTo(411);
    }

    private HttpResponse<String> envoyer(String chemin, HttpRequest.BodyPublisher corps)
            throws IOException, InterruptedException {
        try (var navigateur =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var demande = HttpRequest.newBuilder(URI.create("http://localhost:" + port + chemin))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(corps)
                    .build();
            return navigateur.send(demande, BodyHandlers.ofString());
        }
    }
}
