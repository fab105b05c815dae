package fr.treille.diagnostic;

import static fr.treille.diagnostic.Questions.ECHELLE;
import static fr.treille.diagnostic.Questions.ESSMS;
import static fr.treille.diagnostic.Questions.LUNDI;
import static fr.treille.diagnostic.Questions.OG;
import static fr.treille.diagnostic.Questions.essms;
import static fr.treille.diagnostic.Questions.gardee;
import static fr.treille.diagnostic.Questions.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.Finess;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BilanTest {
    private static final String DPO = "une;dpo;ETAT;OG;5;;ACQUIS;Désignez un DPO.;10";
    private static final String SAUVEGARDE = "une;sauvegarde;ETAT;LES_DEUX;4;;ACQUIS;Restaurez un fichier.;5";
    private static final String RESEAU = "une;reseau;ECHELLE;ESSMS;3;" + ECHELLE + ";2;Mesurez le réseau.;7";
    private static final String POSTES = "une;postes;ECHELLE;ESSMS;3;" + ECHELLE + ";;Comptez les postes.;1";
    private static final String PEURS = "secrete;peurs;LONG;ESSMS;;;;;";

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3", "3, 4", "4, 5"})
    void each_step_of_a_scale_is_a_degree(String reponse, BigDecimal degre) {
        assertThat(niveaux(essms(version(1, RESEAU), "reseau", reponse)).get(Domaine.INFRASTRUCTURES))
                .isEqualByComparingTo(degre);
    }

    @Test
    void a_level_is_the_mean_of_its_domain_and_unknown_below_half_of_the_answers() {
        var trois = version(1, RESEAU, POSTES, "une;wifi;ECHELLE;ESSMS;3;" + ECHELLE + ";;;");
        assertThat(niveaux(essms(trois, "reseau", "4"))).isEmpty();
        assertThat(niveaux(essms(trois, "reseau", "4", "postes", "0")).get(Domaine.INFRASTRUCTURES))
                .isEqualByComparingTo("3");
    }

    @Test
    void what_does_not_apply_is_neither_a_point_nor_missing() {
        var bilan = bilan(essms(version(1, SAUVEGARDE), "sauvegarde", "NON_APPLICABLE"));
        assertThat(bilan.niveaux()).isEmpty();
        assertThat(bilan.manques()).isEmpty();
        assertThat(bilan.etapes()).isEmpty();
    }

    @Test
    void the_programme_misses_what_is_under_way_as_what_is_absent_and_says_what_nobody_answered() {
        var bilan = bilan(essms(version(1, SAUVEGARDE, RESEAU, DPO), "sauvegarde", "EN_COURS", "reseau", "2"));
        assertThat(bilan.manques()).extracting(m -> m.question().code()).containsExactly("sauvegarde");
        assertThat(bilan.sansReponse()).extracting(Question::code).containsExactly("dpo");
    }

    @Test
    void the_first_steps_are_the_prerequisites_by_priority_then_the_rest() {
        var bilan = bilan(essms(
                version(1, RESEAU, POSTES, SAUVEGARDE, "une;pssi;ETAT;ESSMS;5;;ACQUIS;Écrivez-la.;32"),
                "reseau",
                "1",
                "postes",
                "0",
                "sauvegarde",
                "ABSENT",
                "pssi",
                "ABSENT"));
        assertThat(bilan.etapes()).extracting(m -> m.question().code()).containsExactly("sauvegarde", "reseau", "pssi");
    }

    @Test
    void an_ESSMS_inherits_from_its_OG_until_it_answers_for_itself() {
        var version = version(1, DPO, SAUVEGARDE, RESEAU);
        var og = gardee(Sujet.og(OG), version, LUNDI, "dpo", "ACQUIS", "sauvegarde", "ACQUIS", "reseau", "4");
        var heritees = Reponses.reunir(version, Sujet.Genre.ESSMS, List.of(), List.of(og));
        assertThat(heritees.parQuestion()).containsOnlyKeys("dpo", "sauvegarde");
        assertThat(heritees.parQuestion().values()).extracting(Reponse::origine).containsOnly(Reponse.Origine.HERITEE);

        var propre = gardee(Sujet.essms(ESSMS), version, LUNDI, "sauvegarde", "ABSENT", "dpo", "ABSENT");
        var reunies = Reponses.reunir(version, Sujet.Genre.ESSMS, List.of(propre), List.of(og));
        assertThat(reunies.parQuestion().get("sauvegarde").libelle()).isEqualTo("Absent");
        assertThat(reunies.parQuestion().get("dpo").libelle()).isEqualTo("Acquis");
    }

    @Test
    void an_answer_follows_its_question_into_the_next_version_and_says_so() {
        var une = version(1, SAUVEGARDE, RESEAU);
        var deux = version(2, SAUVEGARDE);
        var avant = gardee(Sujet.essms(ESSMS), une, LUNDI, "sauvegarde", "EN_COURS", "reseau", "3");
        var reprise = Reponses.reunir(deux, Sujet.Genre.ESSMS, List.of(avant), List.of());
        assertThat(reprise.parQuestion()).containsOnlyKeys("sauvegarde");
        assertThat(reprise.parQuestion().get("sauvegarde").origine()).isEqualTo(Reponse.Origine.REPRISE);

        var efface = new Gardee(Sujet.essms(ESSMS), deux.id(), "une", Map.of("sauvegarde", List.of()), LUNDI, "Anne");
        assertThat(Reponses.reunir(deux, Sujet.Genre.ESSMS, List.of(avant, efface), List.of())
                        .parQuestion())
                .isEmpty();
    }

    @Test
    void a_section_that_is_private_is_not_read_by_the_others() {
        var questionnaire = version(1, RESEAU, PEURS).questionnaire();
        assertThat(questionnaire.lu(false).sections()).extracting(Section::code).containsExactly("une");
        assertThat(questionnaire.lu(true).sections()).extracting(Section::code).containsExactly("une", "secrete");
    }

    @Test
    void progress_holds_each_day_as_it_ended_the_answers_of_the_OG_counted() {
        var version = version(1, RESEAU, SAUVEGARDE);
        var mardi = LUNDI.plus(Duration.ofDays(1));
        var points = Progression.de(
                        version,
                        Sujet.Genre.ESSMS,
                        List.of(
                                gardee(Sujet.essms(ESSMS), version, LUNDI, "reseau", "1"),
                                gardee(Sujet.og(OG), version, mardi, "sauvegarde", "ACQUIS")))
                .points();
        assertThat(points).hasSize(2);
        assertThat(points.getFirst().niveaux()).containsOnlyKeys(Domaine.INFRASTRUCTURES);
        assertThat(points.getLast().niveaux()).containsOnlyKeys(Domaine.INFRASTRUCTURES, Domaine.QUALITE);
    }

    @Test
    void four_organismes_are_never_compared_and_five_are_to_the_half_degree() {
        var voisins = new ArrayList<Comparaison.Voisin>();
        IntStream.rangeClosed(1, 4).forEach(i -> voisins.add(voisin(i, "2")));
        voisins.add(voisin(4, "5"));
        assertThat(Comparaison.entre(voisins).niveaux()).isEmpty();
        voisins.add(voisin(5, "2.4"));
        var comparaison = Comparaison.entre(voisins);
        assertThat(comparaison.organismes()).isEqualTo(5);
        assertThat(comparaison.niveaux().get(Domaine.SECURITE)).isEqualByComparingTo("2.5");
    }

    private static Comparaison.Voisin voisin(int organisme, String niveau) {
        return new Comparaison.Voisin(
                new Finess("98000000" + organisme), Map.of(Domaine.SECURITE, new BigDecimal(niveau)));
    }

    private static Bilan bilan(Reponses reponses) {
        return Bilan.de(reponses, Sujet.Genre.ESSMS);
    }

    private static Map<Domaine, BigDecimal> niveaux(Reponses reponses) {
        return bilan(reponses).niveaux();
    }
}
