package fr.treille.programme;

import static fr.treille.programme.Nature.ACQUISITION;
import static fr.treille.programme.Nature.MISE_EN_CONFORMITE;
import static fr.treille.programme.Projets.avecDevis;
import static fr.treille.programme.Projets.changer;
import static fr.treille.programme.Projets.codes;
import static fr.treille.programme.Projets.derogation;
import static fr.treille.programme.Projets.domicile;
import static fr.treille.programme.Projets.enCorse;
import static fr.treille.programme.Projets.ensemble;
import static fr.treille.programme.Projets.equipement;
import static fr.treille.programme.Projets.financer;
import static fr.treille.programme.Projets.membres;
import static fr.treille.programme.Projets.nonReference;
import static fr.treille.programme.Projets.projet;
import static fr.treille.programme.Projets.refus;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.Montant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of the field, as they stand.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExemplesTest {
    @Test
    void ex_1_regional_2022_petits_og_in_acquisition() {
        var financement = financer("2022-REG", projet(membres(ACQUISITION, 3, 4, 4, 5)));
        assertThat(parComposante(financement))
                .isEqualTo(Map.of(
                        Composante.USAGES, euros(112_000),
                        Composante.EDITEUR, euros(232_000),
                        Composante.EQUIPEMENT, euros(320_000),
                        Composante.AMOA_MARCHE, euros(15_000),
                        Composante.AMOA_PILOTAGE, euros(100_000)));
        assertThat(financement.total()).isEqualTo(euros(779_000));
        assertThat(financement.versements())
                .extracting(VersementPrevu::montant)
                .containsExactly(euros(389_500), euros(389_500));
        assertThat(financement.versements()).allMatch(VersementPrevu::aConfirmer);
        assertThat(financement.composition()).isEqualTo(Composition.PETITS_OG);
        assertThat(financement.typologie()).isEqualTo(Typologie.ACQUISITION);
    }

    @Test
    void ex_2_regional_2022_mixed_kinds_and_quotes_below_the_ceiling() {
        var membres = ensemble(membres(ACQUISITION, 1), membres(MISE_EN_CONFORMITE, 4, 5, 5));
        var financement = financer(
                "2022-REG",
                projet(changer(changer(membres, 15, m -> equipement(m, 20_000)), 3, m -> equipement(m, 8_500))));
        assertThat(parComposante(financement))
                .containsEntry(Composante.USAGES, euros(77_000))
                .containsEntry(Composante.EDITEUR, euros(14_500))
                .containsEntry(Composante.EQUIPEMENT, euros(265_500));
        assertThat(financement.total()).isEqualTo(euros(472_000));
        assertThat(financement.versements())
                .extracting(VersementPrevu::montant)
                .containsExactly(euros(236_000), euros(236_000));
        assertThat(financement.typologie()).isEqualTo(Typologie.MIXTE);
        assertThat(financement.memos()).hasSize(1);
    }

    @Test
    void ex_3_corsica_2022_with_a_home_service_at_80_percent() {
        var membres = changer(membres(ACQUISITION, 4, 4), 1, m -> domicile(m, "8000", "10000"));
        var financement = financer("2022-REG", enCorse(membres));
        assertThat(financement.total()).isEqualTo(euros(438_700));
        assertThat(financement.lignes().stream()
                        .filter(l -> "100000001".equals(l.finess()))
                        .map(LigneDeFinancement::montant)
                        .reduce(Montant.ZERO, Montant::plus))
                .isEqualTo(euros(33_200));

        var surLeContinent = financer("2022-REG", projet(membres));
        assertThat(surLeContinent.total()).isNull();
        assertThat(refus(surLeContinent)).containsExactly("V09");
        assertThat(surLeContinent.constats().getFirst().phrase())
                .isEqualTo("Votre grappe compte 8 ESSMS éligibles ; le minimum est de 15 (hexagone). Ajoutez 7 ESSMS ou"
                        + " demandez une dérogation à l'ARS.");
        assertThat(financer("2022-REG", derogation(projet(membres), "Territoire enclavé"))
                        .total())
                .isEqualTo(euros(438_700));
        var surUnAutreConstat = Derogations.AUCUNE.avec("V13", "Territoire enclavé");
        assertThat(refus(financer("2022-REG", derogation(projet(membres), surUnAutreConstat))))
                .containsExactly("V09");
    }

    @Test
    void ex_4_regional_2022_one_large_og() {
        var financement = financer("2022-REG", projet(membres(MISE_EN_CONFORMITE, 38)));
        assertThat(financement.total()).isEqualTo(euros(190_000));
        assertThat(parComposante(financement)).containsOnlyKeys(Composante.USAGES);
        assertThat(financement.versements())
                .extracting(VersementPrevu::montant)
                .containsExactly(euros(95_000), euros(95_000));
    }

    @ParameterizedTest
    @CsvSource({"119, 1473500", "49, 1053500", "50, 1059500"})
    void ex_5_national_2022_and_its_boundary(int essms, long total) {
        assertThat(financer("2022-NAT", projet(membres(ACQUISITION, essms))).total())
                .isEqualTo(euros(total));
    }

    @Test
    void ex_5_by_component() {
        var financement = financer("2022-NAT", projet(membres(ACQUISITION, 119)));
        assertThat(parComposante(financement))
                .isEqualTo(Map.of(Composante.USAGES, euros(483_000), Composante.EDITEUR, euros(990_500)));
        assertThat(financement.orientation().portee()).isEqualTo(Orientation.Portee.NATIONALE);
    }

    @Test
    void ex_6_2021_first_campaign_funds_thirty() {
        assertThat(financer("2021-T1", projet(membres(MISE_EN_CONFORMITE, 22))).total())
                .isEqualTo(euros(220_000));

        var grand = financer("2021-T1", projet(membres(ACQUISITION, 42)));
        assertThat(grand.total()).isEqualTo(euros(750_000));
        assertThat(grand.nonFinances()).hasSize(12);
        assertThat(codes(grand)).contains("V12", "ECHEANCIER");
        assertThat(grand.versements()).isEmpty();
    }

    @Test
    void ex_7_2021_second_campaign_pays_40_percent_first() {
        var membres = ensemble(membres(ACQUISITION, 6), membres(MISE_EN_CONFORMITE, 4, 4, 4));
        var financement = financer("2021-T2", projet(membres));
        assertThat(parComposante(financement))
                .containsEntry(Composante.FORFAIT, euros(270_000))
                .containsEntry(Composante.EQUIPEMENT, euros(120_000));
        assertThat(financement.total()).isEqualTo(euros(505_000));
        assertThat(financement.versements())
                .extracting(VersementPrevu::montant)
                .containsExactly(euros(202_000), euros(303_000));
        assertThat(financement.versements().getLast().condition()).contains("sans date");
    }

    @Test
    void ex_8_mixed_sizes_and_what_the_switch_is_worth() {
        var projet = projet(membres(ACQUISITION, 20, 4, 3));
        var financement = financer("2022-REG", projet);
        assertThat(financement.total()).isEqualTo(euros(720_500));
        assertThat(financement.composition()).isEqualTo(Composition.PLUSIEURS_OG_AVEC_GRAND_OG);

        var campagne = Projets.CAMPAGNES.campagne("2022-REG");
        var autreLecture = campagne.avec(new Valeur(
                Parametre.AMOA_CONDITION, "AU_MOINS_UN_PETIT_OG", "Choix de l'essai", Certitude.INFERENCE, null));
        assertThat(financer(autreLecture, projet).total()).isEqualTo(euros(835_500));
        assertThat(autreLecture.version()).isNotEqualTo(campagne.version());
    }

    @Test
    void ex_9_effect_of_referencing() {
        var membres = membres(ACQUISITION, 17);
        assertThat(financer("2022-REG", nonReference(membres)).total()).isEqualTo(euros(323_000));
        assertThat(financer("2022-REG", projet(membres)).total()).isEqualTo(euros(365_500));
    }

    @Test
    void ex_10_non_cumulation_breaks_the_minimum() {
        var membres = changer(
                membres(ACQUISITION, 5, 5, 5),
                1,
                m -> Projets.dit(m, d -> d.solution("SILAO").sons("DirIgami")));
        var financement = financer("2022-REG", projet(membres));
        assertThat(financement.essms()).isEqualTo(14);
        assertThat(financement.total()).isNull();
        assertThat(refus(financement)).containsExactly("V09", "V19");
        assertThat(financement.constats().getFirst().phrase())
                .isEqualTo("100000001 a une commande SONS pour DirIgami : il ne peut pas être financé ici pour SILAO.");
    }

    @Test
    void ex_11_2024_an_unknown_amount_refuses_the_total_and_shows_the_rest() {
        var financement = financer("2024", projet(membres(MISE_EN_CONFORMITE, 10, 10)));
        assertThat(financement.total()).isNull();
        assertThat(parComposante(financement)).isEqualTo(Map.of(Composante.EQUIPEMENT, euros(200_000)));
        assertThat(refus(financement)).containsExactly("PARAM_INCOMPLET", "PARAM_INCOMPLET");
        assertThat(financement.constats())
                .anyMatch(c -> c.phrase()
                        .equals("Calcul impossible : le paramètre « mise_en_conformite » de la campagne 2024 n'est pas"
                                + " renseigné. Contactez l'administrateur national."));
    }

    @Test
    void a_quote_below_the_vendor_ceilings_is_spread_without_losing_a_cent() {
        var financement = financer("2022-REG", avecDevis(membres(ACQUISITION, 17), null, null, 100_000L));
        var editeur = financement.lignes().stream()
                .filter(l -> l.composante() == Composante.EDITEUR)
                .map(l -> l.montant().centimes())
                .toList();
        assertThat(editeur).startsWith(588_236L).endsWith(588_235L).hasSize(17);
        assertThat(editeur.stream().mapToLong(Long::longValue).sum()).isEqualTo(10_000_000L);
    }

    private static Montant euros(long euros) {
        return Montant.euros(euros);
    }

    private static Map<Composante, Montant> parComposante(Financement financement) {
        var sommes = new EnumMap<Composante, Montant>(Composante.class);
        Arrays.stream(Composante.values())
                .forEach(c -> financement.lignes().stream()
                        .filter(l -> l.composante() == c)
                        .map(LigneDeFinancement::montant)
                        .reduce(Montant::plus)
                        .ifPresent(somme -> sommes.put(c, somme)));
        return sommes;
    }
}
