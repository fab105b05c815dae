package fr.treille.referentiel.vie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.vie.Rapprochement.Paire;
import fr.treille.referentiel.vie.Rapprochement.Passage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RapprochementTest {
    static final LocalDate JOUR = LocalDate.of(2023, 12, 31);

    @Test
    void one_closed_and_one_opened_at_the_same_place_is_a_change_of_number() {
        assertThat(Rapprochement.etablissements(List.of(paire("A", "B"))))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.cle()).isEqualTo("CHANGEMENT_DE_NUMERO A > B ()");
                    assertThat(p.raisons())
                            .containsExactly(
                                    "A est fermé et B a ouvert à 1 jour d'écart : même adresse, même catégorie,"
                                            + " même organisme.");
                });
    }

    @Test
    void several_into_one_is_a_merger_and_one_into_several_a_split() {
        assertThat(cles(paire("A", "C"), paire("B", "C"))).containsExactly("FUSION A,B > C ()");
        assertThat(cles(paire("A", "B"), paire("A", "C"))).containsExactly("SCISSION A > B,C ()");
    }

    @Test
    void several_into_several_go_two_by_two_the_strongest_first() {
        var memeSiret = new Paire("A", "D", JOUR, JOUR, true, true, true, true, true);
        assertThat(cles(paire("A", "C"), memeSiret, paire("B", "C"), paire("B", "D")))
                .containsExactly("CHANGEMENT_DE_NUMERO A > D ()", "CHANGEMENT_DE_NUMERO B > C ()");
    }

    @Test
    void a_shared_siret_alone_is_no_reason() {
        var tard = JOUR.plusDays(90);
        assertThat(cles(new Paire("A", "B", JOUR, JOUR, true, false, false, true, true)))
                .isEmpty();
        assertThat(cles(new Paire("A", "B", JOUR, tard, true, false, true, false, false)))
                .hasSize(1);
        assertThat(cles(new Paire("A", "B", JOUR, JOUR, false, false, true, true, true)))
                .isEmpty();
    }

    @Test
    void all_of_one_organisme_to_another_is_a_merger_and_some_a_transfer() {
        assertThat(organismes(passage("1", "Q", true, false), passage("2", "Q", true, false)))
                .containsExactly("FUSION P > Q (1,2)");
        assertThat(organismes(passage("1", "Q", false, false))).containsExactly("TRANSFERT P > Q (1)");
    }

    @Test
    void the_same_siren_is_a_change_of_number_and_several_heirs_a_split() {
        assertThat(organismes(passage("1", "Q", true, true))).containsExactly("CHANGEMENT_DE_NUMERO P > Q (1)");
        assertThat(organismes(passage("1", "Q", true, false), passage("2", "R", true, false)))
                .containsExactly("SCISSION P > Q,R (1,2)");
    }

    private static Paire paire(String ferme, String ouvert) {
        return new Paire(ferme, ouvert, JOUR, JOUR.plusDays(1), false, true, false, true, true);
    }

    private static Passage passage(String etablissement, String vers, boolean vide, boolean memeSiren) {
        return new Passage(etablissement, "P", vers, JOUR, vide, memeSiren);
    }

    private static List<String> cles(Paire... paires) {
        return Rapprochement.etablissements(List.of(paires)).stream()
                .map(Proposition::cle)
                .sorted()
                .toList();
    }

    private static List<String> organismes(Passage... passages) {
        return Rapprochement.organismes(List.of(passages)).stream()
                .map(Proposition::cle)
                .toList();
    }
}
