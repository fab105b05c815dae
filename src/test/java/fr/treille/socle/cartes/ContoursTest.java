package fr.treille.socle.cartes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.treille.Partage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContoursTest {
    private static final Contours FRANCE = Contours.france();

    @ParameterizedTest
    @CsvSource({
        "Lille, 3.0573, 50.6292, 59", "Brest, -4.4861, 48.3904, 29", "Strasbourg, 7.7521, 48.5734, 67",
        "Paris, 2.3522, 48.8566, 75", "Nanterre, 2.2066, 48.8924, 92", "Bobigny, 2.4397, 48.9086, 93",
        "Créteil, 2.4556, 48.7904, 94", "Lyon, 4.8357, 45.7640, 69", "Bordeaux, -0.5792, 44.8378, 33",
        "Toulouse, 1.4442, 43.6047, 31", "Perpignan, 2.8956, 42.6887, 66", "Marseille, 5.3698, 43.2965, 13",
        "Nice, 7.2620, 43.7102, 06", "Sartène, 8.9744, 41.6214, 2A", "Bastia, 9.4500, 42.6973, 2B",
        "Belfort, 6.8638, 47.6397, 90", "Bourges, 2.3988, 47.0810, 18", "Annecy, 6.1294, 45.8992, 74",
        "Les Abymes, -61.5049, 16.2711, 971", "Fort-de-France, -61.0667, 14.6161, 972",
                "Cayenne, -52.3135, 4.9224, 973",
        "Saint-Denis, 55.4504, -20.8821, 974", "Ouangani, 45.1333, -12.8456, 976"
    })
    void a_known_town_falls_in_its_departement(String ville, double longitude, double latitude, String code) {
        assertThat(FRANCE.departementDe(new Lieu(longitude, latitude)))
                .as(ville)
                .contains(code);
    }

    @Test
    void a_place_at_sea_or_abroad_falls_in_none() {
        assertThat(FRANCE.departementDe(new Lieu(-6, 46))).isEmpty();
        assertThat(FRANCE.departementDe(new Lieu(6.1432, 46.2044))).isEmpty();
    }

    @Test
    void every_region_is_made_of_outlines() {
        assertThat(FRANCE.regions()).hasSize(18);
        assertThat(FRANCE.regions().stream()
                        .flatMap(r -> r.departements().stream())
                        .map(c -> FRANCE.departement(c).code()))
                .hasSize(103)
                .doesNotHaveDuplicates();
    }

    /// What the Javadoc of [Contours] says was measured.
    @Test
    void of_a_thousand_communes_one_at_most_falls_outside() throws IOException {
        var communes = Partage.fichier("data/geo/communes.csv.gz");
        int dehors = 0;
        int lues = 0;
        try (var lecteur = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(communes)), StandardCharsets.UTF_8))) {
            for (var ligne : lecteur.lines().skip(1).toList()) {
                var champs = ligne.split(";", -1);
                if (champs[7].isEmpty() || champs[3].length() > 2) continue;
                lues++;
                var lieu = new Lieu(Double.parseDouble(champs[8]), Double.parseDouble(champs[7]));
                if (!FRANCE.departement(champs[3]).contient(lieu)) dehors++;
            }
        }
        assertThat(lues).isEqualTo(34_746);
        assertThat(dehors).isLessThanOrEqualTo(40);
    }

    @Test
    void lambert_93_is_that_of_the_ign() {
        // Check point of the IGN's note NTG 71: 3° E, 46.5° N is the origin.
        var origine = Projection.LAMBERT_93.plan(new Lieu(3, 46.5));
        assertThat(origine.x()).isEqualTo(700, within(0.001));
        assertThat(origine.y()).isEqualTo(6600, within(0.001));
        assertThat(Projection.latitude(Projection.isometrique(48.5))).isEqualTo(48.5, within(1e-9));
    }
}
