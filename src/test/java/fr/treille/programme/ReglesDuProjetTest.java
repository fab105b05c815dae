package fr.treille.programme;

import static fr.treille.programme.Nature.ACQUISITION;
import static fr.treille.programme.Nature.MISE_EN_CONFORMITE;
import static fr.treille.programme.Projets.CAMPAGNES;
import static fr.treille.programme.Projets.avecDevis;
import static fr.treille.programme.Projets.champ;
import static fr.treille.programme.Projets.changer;
import static fr.treille.programme.Projets.codes;
import static fr.treille.programme.Projets.dit;
import static fr.treille.programme.Projets.enCorse;
import static fr.treille.programme.Projets.ensemble;
import static fr.treille.programme.Projets.equipement;
import static fr.treille.programme.Projets.financer;
import static fr.treille.programme.Projets.membres;
import static fr.treille.programme.Projets.nonReference;
import static fr.treille.programme.Projets.projet;
import static fr.treille.programme.Projets.refus;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.programme.Orientation.Portee;
import fr.treille.referentiel.Champ;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a whole project, each rule at the edge where its answer changes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglesDuProjetTest {
    @ParameterizedTest
    @CsvSource({"11, 14, true", "11, 15, false", "94, 7, true", "94, 8, false", "04, 7, true", "04, 8, false"})
    void the_minimum_depends_on_the_territory(String region, int essms, boolean refuse) {
        var projet =
                new Projet(region, true, null, membres(MISE_EN_CONFORMITE, essms), Devis.AUCUN, Derogations.AUCUNE);
        assertThat(refus(financer("2022-REG", projet)).contains("V09")).isEqualTo(refuse);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-T2,  49, 1, REGIONALE,       false",
        "2021-T2,  50, 1, NATIONALE,       true",
        "2022-REG, 49, 2, MULTI_REGIONALE, false",
        "2022-REG, 50, 1, NATIONALE,       true",
        "2022-NAT, 49, 1, REGIONALE,       false",
        "2022-NAT, 50, 1, NATIONALE,       false",
        "2023,     49, 2, MULTI_REGIONALE, false",
        "2023,     50, 2, NATIONALE,       true",
        "2023,     50, 1, AMBIGUE,         true",
        "2024,     80, 1, REGIONALE,       false",
        "2024,     49, 2, MULTI_REGIONALE, false",
        "2024,     50, 2, NATIONALE,       true",
        "2025,     80, 1, REGIONALE,       false",
    })
    void a_file_goes_where_its_size_and_regions_say(
            String campagne, int essms, int regions, Portee portee, boolean refuse) {
        var membres = IntStream.range(0, essms)
                .mapToObj(i ->
                        dit(membres(MISE_EN_CONFORMITE, essms).get(i), d -> d.region(i < regions - 1 ? "94" : "11")))
                .toList();
        var financement = financer(campagne, projet(membres));
        assertThat(financement.orientation()).isEqualTo(new Orientation(portee, "11"));
        assertThat(refus(financement).contains("V10")).isEqualTo(refuse);
    }

    @Test
    void under_fifty_the_national_scale_is_computed_with_an_alert() {
        var financement = financer("2022-NAT", projet(membres(ACQUISITION, 49)));
        assertThat(financement.total()).isNotNull();
        assertThat(financement.constats())
                .anyMatch(c -> c.code().equals("V10")
                        && c.gravite() == Constat.Gravite.ALERTE
                        && c.phrase().equals("Avec 49 ESSMS, votre projet relève de l'appel à projets régional."));
    }

    @Test
    void the_lead_ars_is_the_one_with_most_essms_and_the_porteurs_among_equals() {
        var membres = changer(
                changer(membres(MISE_EN_CONFORMITE, 16), 16, m -> dit(m, d -> d.region("11"))),
                8,
                m -> dit(m, d -> d.region("94")));
        assertThat(financer("2022-REG", enCorse(membres)).orientation().chefDeFile())
                .isEqualTo("94");
        var sansRegion = financer("2022-REG", projet(membres));
        assertThat(sansRegion.orientation().chefDeFile()).isEqualTo("11");
        assertThat(sansRegion.constats())
                .extracting(Constat::phrase)
                .contains("Projet multirégional : l'ARS chef de file proposée est ARS Île-de-France (8 ESSMS sur 16).");
        assertThat(codes(sansRegion)).contains("TERRITOIRE");
    }

    @ParameterizedTest
    @CsvSource({"8, true", "7, false"})
    void in_2021_social_essms_are_a_minority(int sociaux, boolean refuse) {
        var membres = changer(membres(MISE_EN_CONFORMITE, 15), sociaux, m -> champ(m, Champ.PDE));
        assertThat(refus(financer("2021-T1", projet(membres))).contains("V08")).isEqualTo(refuse);
        assertThat(codes(financer("2021-T2", projet(membres)))).doesNotContain("V08");
    }

    @Test
    void in_2021_small_og_are_three_together_two_in_corsica() {
        assertThat(refus(financer("2021-T1", projet(membres(MISE_EN_CONFORMITE, 8, 8)))))
                .contains("V11");
        assertThat(refus(financer("2021-T1", projet(membres(MISE_EN_CONFORMITE, 6, 6, 4)))))
                .doesNotContain("V11");
        assertThat(refus(financer("2021-T1", enCorse(membres(MISE_EN_CONFORMITE, 8)))))
                .contains("V11");
        assertThat(refus(financer("2021-T1", enCorse(membres(MISE_EN_CONFORMITE, 4, 4)))))
                .doesNotContain("V11");
        assertThat(refus(financer("2021-T1", projet(membres(MISE_EN_CONFORMITE, 15)))))
                .doesNotContain("V11");
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void in_2021_thirty_are_funded(int essms, boolean alerte) {
        var financement = financer("2021-T1", projet(membres(MISE_EN_CONFORMITE, essms)));
        assertThat(codes(financement).contains("V12")).isEqualTo(alerte);
        assertThat(financement.total()).isEqualTo(Montant.euros(300_000));
    }

    @Test
    void two_solutions_are_one_too_many_where_one_is_required() {
        var membres = changer(
                changer(membres(MISE_EN_CONFORMITE, 16), 16, m -> dit(m, d -> d.solution("Silao"))),
                1,
                m -> dit(m, d -> d.solution("DirIgami")));
        var financement = financer("2022-REG", projet(membres));
        assertThat(refus(financement)).containsExactly("V13");
        assertThat(financement.constats().getFirst().phrase())
                .isEqualTo("Tous les ESSMS de la grappe doivent retenir la même solution DUI : DirIgami, Silao.");
        assertThat(refus(financer("2021-T2", projet(membres)))).doesNotContain("V13");
        var mixtes = changer(ensemble(membres(ACQUISITION, 1), membres), 1, m -> dit(m, d -> d.solution("Autre")));
        assertThat(refus(financer("2021-T2", projet(mixtes)))).contains("V13");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-REG, PA,  V14, ALERTE",
        "2023,     PA,  V14, BLOQUANT",
        "2024,     PA,  V14, BLOQUANT",
        "2023,     PJM, V15, ALERTE",
        "2022-REG, AHI, V14, ALERTE",
    })
    void a_solution_that_is_not_referenced(String campagne, Champ champ, String code, Constat.Gravite gravite) {
        var financement =
                financer(campagne, nonReference(changer(membres(MISE_EN_CONFORMITE, 15), 15, m -> champ(m, champ))));
        assertThat(financement.constats()).anyMatch(c -> c.code().equals(code) && c.gravite() == gravite);
        assertThat(codes(financement)).doesNotContain(code.equals("V14") ? "V15" : "V14");
    }

    @Test
    void one_member_outside_ahi_and_pjm_ends_their_exemption() {
        var membres = changer(membres(MISE_EN_CONFORMITE, 15), 14, m -> champ(m, Champ.AHI));
        assertThat(refus(financer("2023", nonReference(membres)))).contains("V14");
    }

    @Test
    void in_2025_an_ahi_eligible_to_sons_needs_a_candidate() {
        for (boolean candidate : List.of(true, false)) {
            var membres = changer(
                    changer(membres(MISE_EN_CONFORMITE, 15), 15, m -> champ(m, Champ.AHI)),
                    1,
                    m -> dit(m, d -> d.eligibleSons(true).solutionCandidate(candidate)));
            assertThat(refus(financer("2025", nonReference(membres))).contains("V16"))
                    .isEqualTo(!candidate);
        }
    }

    @Test
    void an_acquisition_is_bought_after_a_competition() {
        var projet = new Projet(null, true, false, membres(ACQUISITION, 15), Devis.AUCUN, Derogations.AUCUNE);
        assertThat(refus(financer("2022-REG", projet))).containsExactly("V18");
        var conformite =
                new Projet(null, true, false, membres(MISE_EN_CONFORMITE, 15), Devis.AUCUN, Derogations.AUCUNE);
        assertThat(refus(financer("2022-REG", conformite))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14, 0.01, ''", "15, 0.01, V24", "15, 0, ''"})
    void equipment_is_for_og_of_fewer_than_fifteen(int taille, String devis, String code) {
        var membres = changer(
                ensemble(membres(MISE_EN_CONFORMITE, taille), membres(MISE_EN_CONFORMITE, 15)),
                1,
                m -> new MembreDuProjet(
                        m.finess(),
                        null,
                        "A",
                        null,
                        taille,
                        m.champ(),
                        m.nature(),
                        null,
                        null,
                        Montant.lire(devis),
                        m.declarations()));
        assertThat(String.join(",", refus(financer("2022-REG", projet(membres)))))
                .isEqualTo(code);
    }

    @Test
    void a_quote_above_the_ceiling_leaves_a_rest() {
        var membres = changer(membres(ACQUISITION, 5, 5, 5), 1, m -> equipement(m, 25_000));
        var financement = financer("2022-REG", projet(membres));
        assertThat(financement.constats().getFirst().code()).isEqualTo("V25");
        assertThat(financement
                        .constats()
                        .getFirst()
                        .phrase()
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' '))
                .isEqualTo(
                        "Devis de 25 000 € pour 100000001 : l'aide est plafonnée à 20 000 €, reste à charge 5 000 €.");
    }

    @Test
    void equipment_for_a_kind_that_is_not_equipped_is_an_alert() {
        var membres = changer(membres(MISE_EN_CONFORMITE, 5, 5, 5), 1, m -> equipement(m, 1_000));
        var financement = financer("2021-T2", projet(membres));
        assertThat(codes(financement)).contains("EQUIPEMENT");
        assertThat(financement.total()).isEqualTo(Montant.euros(250_000));
    }

    @Test
    void help_with_the_project_is_for_grappes_of_small_og() {
        assertThat(refus(financer("2022-REG", avecDevis(membres(ACQUISITION, 15), 1L, null, null))))
                .containsExactly("V26");
        assertThat(refus(financer("2022-REG", avecDevis(membres(ACQUISITION, 15), 0L, 0L, null))))
                .isEmpty();
        var sansAchat = financer("2022-REG", avecDevis(membres(MISE_EN_CONFORMITE, 8, 7), 1L, null, null));
        assertThat(codes(sansAchat)).contains("AMOA.MARCHE");
        assertThat(sansAchat.total()).isEqualTo(Montant.euros(75_000 + 300_000 + 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 3, 'acquisition,amoa,equipement'",
        "2024, 2, 'acquisition,amoa'",
        "2025, 3, 'acquisition,amoa,equipement'"
    })
    void each_unknown_parameter_that_is_met_is_named_once(String campagne, int nombre, String noms) {
        var financement = financer(campagne, projet(membres(ACQUISITION, 8, 7)));
        assertThat(financement.total()).isNull();
        assertThat(refus(financement)).hasSize(nombre).containsOnly("PARAM_INCOMPLET");
        for (var nom : noms.split(",")) {
            assertThat(financement.constats()).anyMatch(c -> c.phrase().contains("« " + nom + " »"));
        }
    }

    @Test
    void a_line_nobody_has_a_right_to_does_not_meet_its_parameter() {
        assertThat(financer("2021-T1", projet(membres(ACQUISITION, 15))).total())
                .isNotNull();
        assertThat(financer("2021-T1", projet(membres(ACQUISITION, 5, 5, 5))).total())
                .isNull();
        assertThat(financer("2021-T1", avecDevis(membres(ACQUISITION, 5, 5, 5), 0L, 0L, null))
                        .total())
                .isEqualTo(Montant.euros(15 * 45_000));
    }

    @Test
    void a_mixed_national_project_shows_both_extreme_orders() {
        var mixte = ensemble(membres(ACQUISITION, 40), membres(MISE_EN_CONFORMITE, 20));
        var financement = financer("2022-NAT", projet(mixte));
        assertThat(financement.total()).isNull();
        assertThat(refus(financement)).containsExactly("PARAM_INCOMPLET");
        var ordres = Objects.requireNonNull(financement.ordres());
        assertThat(ordres.acquisitionDAbord()).isNull();
        assertThat(ordres.conformiteDAbord()).isEqualTo(Montant.euros(20 * 5_000 + 29 * 21_500 + 11 * 6_000));

        var complete = CAMPAGNES
                .campagne("2022-NAT")
                .avec(new Valeur(Parametre.QUEUE_CONFORMITE, "1500", "Essai", Certitude.ATTESTE, null));
        // 49 seats: 32.67 and 16.33, hence 33 acquisitions and 16 upgrades.
        assertThat(financer(complete, projet(mixte)).total())
                .isEqualTo(Montant.euros(33 * 21_500 + 16 * 5_000 + 7 * 6_000 + 4 * 1_500));
    }

    @Test
    void pooled_equipment_lets_one_member_use_what_another_leaves() {
        var campagne = CAMPAGNES
                .campagne("2022-REG")
                .avec(new Valeur(Parametre.MUTUALISATION_EQUIPEMENT, "oui", "Essai", Certitude.INFERENCE, null));
        var membres = changer(
                changer(membres(MISE_EN_CONFORMITE, 8, 7), 15, m -> equipement(m, 10_000)),
                1,
                m -> equipement(m, 30_000));
        var parSite = financer(campagne, projet(membres)).lignes().stream()
                .filter(l -> l.composante() == Composante.EQUIPEMENT)
                .map(l -> Map.entry(String.valueOf(l.finess()), l.montant()))
                .toList();
        assertThat(parSite).contains(Map.entry("100000001", Montant.euros(30_000)));
        assertThat(parSite).contains(Map.entry("100000002", Montant.euros(10_000)));
    }
}
