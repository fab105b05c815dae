package fr.treille.socle.graphiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scales, shares, classes and room: what a drawing stands on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeometrieTest {
    @ParameterizedTest
    @CsvSource({"742, 4, 200, 800", "3, 4, 1, 3", "0.37, 4, 0.1, 0.4", "1, 4, 1, 1", "99999, 4, 50000, 100000"})
    void a_scale_has_round_steps(BigDecimal valeur, int crans, BigDecimal pas, BigDecimal maximum) {
        var fin = valeur.compareTo(BigDecimal.ONE) < 0 ? new BigDecimal("0.001") : BigDecimal.ONE;
        var echelle = Echelle.de(List.of(valeur), crans, fin);
        assertThat(echelle.pas()).isEqualByComparingTo(pas);
        assertThat(echelle.maximum()).isEqualByComparingTo(maximum);
        assertThat(echelle.minimum()).isZero();
    }

    @Test
    void a_scale_without_values_still_has_two_ends() {
        assertThat(Echelle.de(List.of(), 4, BigDecimal.ONE).crans()).hasSize(2);
        assertThat(Echelle.de(List.of(BigDecimal.ZERO), 4, BigDecimal.ONE).maximum())
                .isOne();
    }

    @Property
    void a_scale_holds_zero_and_every_value(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -1_000_000, max = 90_000_000) Long> valeurs) {
        var nombres = valeurs.stream().map(BigDecimal::valueOf).toList();
        var echelle = Echelle.de(nombres, 4, BigDecimal.ONE);
        assertThat(echelle.crans()).hasSizeBetween(2, 7).contains(BigDecimal.ZERO.multiply(echelle.pas()));
        assertThat(nombres)
                .allSatisfy(v -> assertThat(echelle.position(v, 0, 100)).isBetween(-1e-9, 100 + 1e-9));
    }

    @Property
    void percents_make_a_hundred(@ForAll @Size(min = 1, max = 9) List<@LongRange(max = 100_000) Long> valeurs) {
        var nombres = valeurs.stream().map(BigDecimal::valueOf).toList();
        var parts = Parts.pourCent(nombres);
        assertThat(parts.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Parts.somme(nombres).signum() == 0 ? 0 : 100);
        double somme = Parts.somme(nombres).doubleValue();
        for (int i = 0; somme > 0 && i < parts.size(); i++) {
            assertThat(parts.get(i)).isCloseTo((int) Math.round(100 * valeurs.get(i) / somme), within());
        }
    }

    @Test
    void beyond_six_parts_the_smallest_are_put_together() {
        var donnees = LongStream.of(5, 1, 9, 7, 2, 8, 6, 3)
                .mapToObj(v -> Donnee.de("part " + v, v))
                .toList();
        assertThat(Parts.reunies(donnees, 6))
                .extracting(Donnee::libelle)
                .containsExactly("part 5", "part 9", "part 7", "part 8", "part 6", "Autres (3)");
        assertThat(Parts.reunies(donnees, 6).getLast().valeur()).isEqualByComparingTo("6");
    }

    @Test
    void equal_values_are_never_parted() {
        var classes = Classes.de(nombres(1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6), 5);
        assertThat(classes.classes().getFirst().nombre()).isEqualTo(7);
        assertThat(classes.classes()).hasSize(5);
    }

    @Test
    void few_values_have_a_class_each() {
        assertThat(Classes.de(nombres(74, 96, 188), 5).classes())
                .extracting(Classes.Classe::de)
                .containsExactlyElementsOf(nombres(74, 96, 188));
        assertThat(Classes.de(List.of(), 5).classes()).isEmpty();
    }

    @Property
    void every_value_has_its_class(
            @ForAll @Size(min = 1, max = 104) List<@LongRange(max = 60) Long> valeurs,
            @ForAll @IntRange(min = 1, max = 5) int maximum) {
        var nombres = valeurs.stream().map(BigDecimal::valueOf).toList();
        var classes = Classes.de(nombres, maximum);
        assertThat(classes.classes()).hasSizeBetween(1, maximum);
        assertThat(classes.classes().stream().mapToInt(Classes.Classe::nombre).sum())
                .isEqualTo(nombres.size());
        assertThat(nombres).allSatisfy(v -> {
            var classe = classes.classes().get(classes.rang(v));
            assertThat(v).isBetween(classe.de(), classe.a());
        });
    }

    @Test
    void long_labels_are_cut_in_lines_and_end_with_an_ellipsis() {
        var lignes = Texte.couper("Assistance à maîtrise d’ouvrage pour la conduite du projet", 13, 180, 2);
        assertThat(lignes).hasSize(2).allMatch(l -> Texte.largeur(l, 13) <= 180);
        assertThat(lignes.getLast()).endsWith("…");
        assertThat(Texte.couper("Corse", 13, 180, 2)).containsExactly("Corse");
        assertThat(Texte.couper("Anticonstitutionnellement", 13, 60, 3))
                .singleElement()
                .asString()
                .endsWith("…");
    }

    @Test
    void labels_that_would_cover_each_other_are_moved_apart() {
        var places = Toile.ecarter(List.of(100.0, 101.0, 300.0), 17);
        assertThat(places.get(1) - places.get(0)).isGreaterThan(16.9);
        assertThat(places.get(2)).isEqualTo(300.0);
    }

    private static org.assertj.core.data.Offset<Integer> within() {
        return org.assertj.core.api.Assertions.within(1);
    }

    private static List<BigDecimal> nombres(long... valeurs) {
        return Stream.of(valeurs)
                .flatMapToLong(LongStream::of)
                .mapToObj(BigDecimal::valueOf)
                .toList();
    }
}
