package fr.treille.socle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerritoiresTest {
    private static final LocalDate VEILLE = LocalDate.of(2015, 12, 31);
    private static final LocalDate REFORME = LocalDate.of(2016, 1, 1);

    @Test
    void the_reform_of_2016_made_thirteen_metropolitan_regions_of_twenty_two() {
        assertThat(Region.le(VEILLE)).filteredOn(r -> r.zone().equals("metro")).hasSize(22);
        assertThat(Region.le(REFORME)).filteredOn(r -> r.zone().equals("metro")).hasSize(13);
        assertThat(Region.le(REFORME)).filteredOn(Region::aUneArs).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({"42, Grand Est", "82, Auvergne-Rhône-Alpes", "53, Bretagne"})
    void a_former_region_leads_to_the_one_that_took_its_place(String code, String nom) {
        assertThat(Region.de(code)).map(Region::actuelle).map(Region::nom).contains(nom);
    }

    @Test
    void every_departement_has_a_region_in_force() {
        assertThat(Departement.tous())
                .hasSizeGreaterThan(100)
                .allMatch(d -> d.saRegion().devenue() == null);
    }

    @ParameterizedTest
    @CsvSource({"974, 21", "976, 22", "75, 23", "975, 3", "973, 4", "971, 5"})
    void midnight_overseas_is_not_midnight_in_paris(String code, int heureDeParis) {
        var region = Departement.de(code).orElseThrow().saRegion();
        var limite = LocalDateTime.of(2026, 9, 30, 23, 59).atZone(region.fuseau());
        var paris = limite.withZoneSameInstant(Dates.PARIS);
        assertThat(paris.getHour()).isEqualTo(heureDeParis);
    }

    @Test
    void saint_martin_and_saint_barthelemy_depend_on_the_ars_of_guadeloupe() {
        assertThat(Departement.de("978").flatMap(Departement::ars)).contains("01");
        assertThat(Departement.de("2A").flatMap(Departement::ars)).contains("94");
        assertThat(Departement.de("975").flatMap(Departement::ars)).isEmpty();
    }
}
