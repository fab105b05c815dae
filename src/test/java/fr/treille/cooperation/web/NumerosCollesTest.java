package fr.treille.cooperation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumerosCollesTest {
    @Test
    void any_separator_does() {
        assertThat(NumerosColles.lire("350000101;350000102, 350000103\n350000104\t350000105 350000106|350000107"))
                .containsExactly(
                        "350000101", "350000102", "350000103", "350000104", "350000105", "350000106", "350000107");
    }

    @Test
    void spaces_inside_a_number_and_words_beside_it_are_forgiven() {
        assertThat(NumerosColles.lire("35 000 010 1\n350000102 EHPAD Les Tilleuls"))
                .containsExactly("35 000 010 1", "350000102");
    }

    @Test
    void a_repeated_number_is_taken_once_and_what_is_no_number_is_kept_to_be_reported() {
        assertThat(NumerosColles.lire("350000101\n\n350000101\nEHPAD Les Tilleuls"))
                .isEqualTo(List.of("350000101", "EHPAD Les Tilleuls"));
    }
}
