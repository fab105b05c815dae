package fr.treille.socle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MultipartException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiltreDesPannesTest {
    private final MockHttpServletResponse reponse = new MockHttpServletResponse();

    @Test
    void a_database_without_a_free_connection_answers_a_sentence_and_when_to_come_back() throws Exception {
        passer(new CannotGetJdbcConnectionException(
                "none", new SQLTransientConnectionException("treille - Connection is not available")));
        assertThat(reponse.getStatus()).isEqualTo(503);
        assertThat(reponse.getHeader("Retry-After")).isEqualTo("60");
        assertThat(reponse.getContentAsString()).contains("La base de données ne répond pas");
    }

    @ParameterizedTest
    @CsvSource({
        "53100, plus de place sur le disque",
        "08006, ne répond pas",
        "57P03, ne répond pas",
        "53300, ne répond pas"
    })
    void what_postgresql_lacks_is_said(String etat, String phrase) throws Exception {
        passer(new ServletException(new Empaquetee(new SQLException("could not extend file", etat))));
        assertThat(reponse.getStatus()).isEqualTo(503);
        assertThat(reponse.getContentAsString()).contains(phrase);
    }

    @Test
    void an_upload_that_fills_the_disk_is_said_too() throws Exception {
        passer(new MultipartException("part", new IOException("No space left on device")));
        assertThat(reponse.getContentAsString()).contains("Rien n'a été enregistré");
    }

    @Test
    void a_defect_stays_one() {
        assertThatThrownBy(() -> passer(new DataIntegrityViolationException("x", new SQLException("null", "23502"))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void passer(Exception echec) throws Exception {
        FilterChain suite = (_, _) -> {
            if (echec instanceof RuntimeException defaut) throw defaut;
            throw (ServletException) echec;
        };
        new FiltreDesPannes().doFilter(new MockHttpServletRequest("POST", "/x"), reponse, suite);
    }

    private static final class Empaquetee extends UncategorizedDataAccessException {
        Empaquetee(SQLException cause) {
            super("wrapped", cause);
        }
    }
}
