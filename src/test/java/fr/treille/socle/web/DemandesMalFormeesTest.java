package fr.treille.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bytes on the wire, that no browser sends by itself: whoever refuses them, the page is ours.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandesMalFormeesTest {
    private static final int TROP = 20_000;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/recherche?q=%ZZ",
                "/recherche?q=%FF%FE",
                "/recherche?papier=%",
                "/essms/%2e%2e",
                "/essms/%2e%2e/%2e%2e/etc",
                "/essms/a%2Fb",
                "/essms/a%5Cb",
                "/essms;x=1",
                "/essms//010000024",
                "/recherche?q=<x>",
                "/recherche?q=é",
                "/%",
                "/{essms}",
                "/recherche?q=a|b^c",
            })
    void an_address_that_cannot_be_read_is_answered_by_a_page_with_a_way_out(String adresse) throws Exception {
        var reponse = envoyer("GET " + adresse + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(reponse)
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"fr\"", "<h1>Demande non comprise</h1>")
                .contains("L'adresse ou le formulaire envoyé n'est pas celui qu'attend cette page.")
                .contains("href=\"/\"", "Revenir à l")
                .contains("Content-Security-Policy: default-src 'none'")
                .doesNotContain("Tomcat", "Exception", "at org.");
    }

    @Test
    void an_address_too_long_is_one_of_them() throws Exception {
        assertThat(envoyer("GET /recherche?q=%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted("a".repeat(TROP))))
                .containsPattern("^HTTP/1.1 4[013][0-9]")
                .contains("<html lang=\"fr\"", "Revenir à l'accueil")
                .doesNotContain("Tomcat");
    }

    @Test
    void so_is_a_header_too_large() throws Exception {
        assertThat(envoyer("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=%s\r\n\r\n".formatted("a".repeat(TROP))))
                .containsPattern("^HTTP/1.1 4[03][0-9]")
                .contains("<html lang=\"fr\"", "Revenir à l'accueil")
                .doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "SOTTISE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            })
    void so_is_a_request_that_is_not_one(String demande) throws Exception {
        assertThat(envoyer(demande))
                .containsPattern("^HTTP/1.1 4[0-9][0-9]")
                .contains("Demande non comprise", "<html lang=\"fr\"", "Revenir à l")
                .doesNotContain("Tomcat");
    }

    @Test
    void a_form_that_cannot_be_read_is_no_defect() throws Exception {
        assertThat(envoyer("POST /connexion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\ncode=%Z"))
                .containsPattern("^HTTP/1.1 40[03]")
                .contains("<html lang=\"fr\"");
    }

    @Test
    void an_address_that_can_be_read_stays_what_it_was() throws Exception {
        assertThat(envoyer("GET /absente HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .contains("Page introuvable", "Menu principal");
    }

    private String envoyer(String demande) throws IOException {
        try (var prise = new Socket("localhost", port)) {
            prise.setSoTimeout(20_000);
            prise.getOutputStream().write(demande.getBytes(StandardCharsets.UTF_8));
            prise.getOutputStream().flush();
            return new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
