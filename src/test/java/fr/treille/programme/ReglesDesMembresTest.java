package fr.treille.programme;

import static fr.treille.programme.Nature.ACQUISITION;
import static fr.treille.programme.Nature.MISE_EN_CONFORMITE;
import static fr.treille.programme.Projets.changer;
import static fr.treille.programme.Projets.dit;
import static fr.treille.programme.Projets.domicile;
import static fr.treille.programme.Projets.financer;
import static fr.treille.programme.Projets.membres;
import static fr.treille.programme.Projets.numero;
import static fr.treille.programme.Projets.projet;
import static fr.treille.programme.Projets.refus;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.programme.Declarations.DejaFinance;
import fr.treille.socle.Constat;
import fr.treille.socle.Montant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What sets one member aside: it brings nothing and no longer counts, the others go on.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglesDesMembresTest {
    static Stream<Arguments> ecarts() {
        return Stream.of(
                cas("V01", m -> numero(m, ""), "L'établissement sans numéro n'a pas de numéro FINESS géographique"),
                cas("V02", m -> numero(m, "12345678"), "Le numéro FINESS 12345678 n'est pas valide : 9 caractères"),
                cas("V02", m -> numero(m, "2C0000001"), "Le numéro FINESS 2C0000001 n'est pas valide"),
                cas("V03", m -> declare(m, d -> d.juridique(true)), "100000001 est un FINESS juridique."),
                cas("V04", m -> numero(m, "100000002"), "100000002 figure deux fois dans la grappe"),
                cas("V05", m -> declare(m, d -> d.autreCandidature("C-12")), "déjà membre de la candidature C-12."),
                cas("V06", m -> declare(m, d -> d.releveDuL3121(false)), "ne relève pas de l'article L.312-1"),
                cas("V07", m -> declare(m, d -> d.usld(true)), "Les USLD relèvent du secteur sanitaire"),
                cas("V17", m -> declare(m, d -> d.contratAnterieur("Airmes")), "a déjà contractualisé avec Airmes"),
                cas(
                        "V19",
                        m -> declare(m, d -> d.solution("X").sons("Y")),
                        "a une commande SONS pour Y : il ne peut pas être financé ici pour X."),
                cas(
                        "V20",
                        m -> declare(m, d -> d.solution("X").dejaFinance(new DejaFinance("x ", 2021))),
                        "100000001 a déjà été financé pour x  (2021)."),
                cas(
                        "V20",
                        m -> declare(m, d -> d.dejaFinance(new DejaFinance(null, null))),
                        "a déjà été financé pour un DUI non précisé (année non précisée)."),
                cas(
                        "V21",
                        m -> declare(m, d -> d.solution("X").dejaFinance(new DejaFinance("Y", 2021))),
                        "a déjà été financé pour un autre DUI (Y, 2021)."),
                cas("V22", m -> declare(m, d -> d.autreEurope(true)), "Un autre financement européen est déclaré"),
                cas("V23", m -> domicile(m, null, "10"), "Indiquez pour 100000001 les heures éligibles"),
                cas("V23", m -> domicile(m, "11", "10"), "Indiquez pour"),
                cas("V23", m -> domicile(m, "0", "0"), "Indiquez pour"),
                cas("V23", m -> domicile(m, "-1", "10"), "Indiquez pour"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("ecarts")
    void one_member_is_set_aside_and_the_others_are_funded(
            String code, UnaryOperator<MembreDuProjet> faute, String phrase) {
        var financement = financer("2022-REG", projet(changer(membres(ACQUISITION, 16), 1, faute)));
        assertThat(refus(financement)).containsExactly(code);
        assertThat(financement.constats().getFirst().phrase()).contains(phrase);
        assertThat(financement.constats())
                .allMatch(c -> !c.source().isBlank() && !c.remede().isBlank());
        assertThat(financement.essms()).isEqualTo(15);
        assertThat(financement.total()).isEqualTo(Montant.euros(15 * 21_500));
        assertThat(financement.ecartes()).hasSize(1);
    }

    static Stream<UnaryOperator<MembreDuProjet>> sansEffet() {
        return Stream.of(
                m -> numero(m, "2A0000001"),
                m -> declare(m, d -> d.releveDuL3121(true).usld(false).autreEurope(false)),
                m -> declare(m, d -> d.solution("Silao").sons(" SILAO")),
                m -> declare(m, d -> d.sons("Silao")),
                m -> domicile(m, "10", "10"));
    }

    @ParameterizedTest
    @MethodSource("sansEffet")
    void what_is_right_or_not_declared_sets_nobody_aside(UnaryOperator<MembreDuProjet> changement) {
        assertThat(financer("2022-REG", projet(changer(membres(ACQUISITION, 16), 1, changement)))
                        .total())
                .isEqualTo(Montant.euros(16 * 21_500));
    }

    @Test
    void a_contract_before_does_not_hinder_an_upgrade() {
        var membres = changer(membres(MISE_EN_CONFORMITE, 15), 15, m -> declare(m, d -> d.contratAnterieur("Airmes")));
        assertThat(financer("2022-REG", projet(membres)).total()).isEqualTo(Montant.euros(75_000));
    }

    @Test
    void a_number_that_is_the_one_of_an_og_is_a_legal_entity() {
        var membres = changer(membres(ACQUISITION, 16), 1, m -> numero(m, "750000001"));
        var avecOg = membres.stream()
                .map(m -> new MembreDuProjet(
                        m.finess(),
                        null,
                        "750000001",
                        null,
                        16,
                        m.champ(),
                        m.nature(),
                        null,
                        null,
                        null,
                        m.declarations()))
                .toList();
        assertThat(refus(financer("2022-REG", projet(avecOg)))).containsExactly("V03");
    }

    @Test
    void an_sons_order_without_a_known_solution_is_an_alert() {
        var financement = financer(
                "2022-REG", projet(changer(membres(ACQUISITION, 15), 1, m -> declare(m, d -> d.sons("Silao")))));
        assertThat(financement.constats()).extracting(Constat::code).containsExactly("SONS.SOLUTION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "10"})
    void a_home_service_is_paid_by_its_share_of_eligible_hours(String eligibles) {
        var financement =
                financer("2022-REG", projet(changer(membres(ACQUISITION, 15), 1, m -> domicile(m, eligibles, "10"))));
        assertThat(financement.essms()).isEqualTo(15);
        assertThat(financement.total()).isEqualTo(Montant.euros(14 * 21_500 + 2_150L * Integer.parseInt(eligibles)));
    }

    @Test
    void every_finding_of_a_member_is_given_at_once() {
        var membres = changer(
                membres(ACQUISITION, 16),
                1,
                m -> numero(declare(m, d -> d.autreEurope(true).releveDuL3121(false)), "123"));
        assertThat(refus(financer("2022-REG", projet(membres)))).containsExactly("V02", "V06", "V22");
    }

    private static MembreDuProjet declare(MembreDuProjet membre, Consumer<Declarations.Saisie> declaration) {
        return dit(membre, declaration);
    }

    private static Arguments cas(String code, UnaryOperator<MembreDuProjet> faute, String phrase) {
        return Arguments.of(code, faute, phrase);
    }
}
