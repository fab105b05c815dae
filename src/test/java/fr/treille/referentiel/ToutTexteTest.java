package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What holds of a search whatever is typed.
@SpringBootTest
@Transactional
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToutTexteTest {
    private static final List<String> MORCEAUX = List.of(
            "ehpad",
            "tilleuls",
            "rennes",
            "à",
            "35",
            "35200",
            "2A",
            "20",
            "350000101",
            "12345678900012",
            "'",
            "\"",
            "%",
            "_",
            "\\",
            "\\m",
            "(",
            "[",
            "*",
            "?",
            ":x",
            "::text",
            ";",
            "--",
            "\0",
            "👵",
            "é",
            "œ",
            "ß",
            "İ",
            "\u202e",
            "\ud800",
            "saint",
            "st",
            "la",
            "l'",
            "foyer de vie",
            "la réunion",
            "x".repeat(300),
            "1 2 3",
            "000",
            "n°",
            "\t",
            "{}",
            "$1");

    @Autowired
    Recherche recherche;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void registre() {
        var fiches = new Fiches(jdbc);
        fiches.og("350000011", "ASSOCIATION DU VAL", 3);
        for (int i = 0; i < 60; i++)
            fiches.etablissement("3500001%02d".formatted(i), "350000011", "EHPAD LES TILLEULS " + i);
        fiches.chargees();
    }

    @Test
    void no_text_is_an_error() {
        var hasard = new Random(7);
        for (int essai = 0; essai < 300; essai++) {
            var texte = IntStream.range(0, 1 + hasard.nextInt(6))
                    .mapToObj(_ -> MORCEAUX.get(hasard.nextInt(MORCEAUX.size())))
                    .collect(Collectors.joining(hasard.nextBoolean() ? " " : ""));
            var resultat = recherche.chercher(Demande.de(texte));
            assertThat(resultat.etablissements().size()).as(texte).isLessThanOrEqualTo((int) resultat.total());
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_answer() {
        recherche.chercher(Demande.de("tilleuls"));
        assertThat(ordres(Demande.de("tilleuls"))).isEqualTo(3);
        assertThat(ordres(Demande.de("tilleuls").parPages(1))).isEqualTo(3);
        assertThat(ordres(Demande.de("tileuls rennes").avec(Facette.TAILLE, Set.of("DEUX_A_TROIS"))))
                .isEqualTo(3);
        assertThat(ordres(Demande.de("rennes"))).isEqualTo(2);
    }

    private int ordres(Demande demande) {
        var journal = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var releve = new ListAppender<ILoggingEvent>();
        releve.start();
        journal.addAppender(releve);
        journal.setLevel(Level.DEBUG);
        journal.setAdditive(false);
        try {
            recherche.chercher(demande);
        } finally {
            journal.setLevel(null);
            journal.setAdditive(true);
            journal.detachAppender(releve);
        }
        return (int) releve.list.stream()
                .filter(e -> e.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
