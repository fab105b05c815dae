package fr.treille.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.recherche.Lexique;
import fr.treille.referentiel.recherche.Mots;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LexiqueTest {
    private static final Lexique LEXIQUE = new Lexique(Map.of(
            "tilleuls",
            120,
            "tilleul",
            9,
            "bougainvilliers",
            4,
            "residence",
            3000,
            "foyer",
            2700,
            "noyer",
            12,
            "glycines",
            80,
            "hortensias",
            60,
            "residense",
            1,
            "philibert",
            5));

    @ParameterizedTest
    @CsvSource({
        "tileuls, tilleuls",
        "tilluels, tilleuls",
        "bougainviliers, bougainvilliers",
        "bougainviler, bougainvilliers",
        "residance, residence",
        "residense, residence",
        "glicines, glycines",
        "ortensias, hortensias",
        "filibert, philibert"
    })
    void a_mistake_is_forgiven(String saisi, String voulu) {
        assertThat(LEXIQUE.proches(saisi).getFirst().mot()).isEqualTo(voulu);
    }

    @ParameterizedTest
    @CsvSource({"foyer", "tilleuls", "resid", "glyc", "ime", "xyzzyk"})
    void what_is_right_or_like_nothing_is_not_corrected(String saisi) {
        assertThat(LEXIQUE.proches(saisi)).isEmpty();
    }

    @Test
    void words_are_written_as_the_database_writes_them() {
        assertThat(Mots.simplifier("Élan d'Argent (E.H.P.A.D.) – Sœur Ælis"))
                .isEqualTo("elan d argent e h p a d soeur aelis");
    }
}
