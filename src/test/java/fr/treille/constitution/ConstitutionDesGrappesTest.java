package fr.treille.constitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.constitution.PlanPropose.Preuve;
import fr.treille.constitution.SuiviDuCalcul.Avancement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is true of every plan, whatever the candidates.
class ConstitutionDesGrappesTest {
    private static final ConstitutionDesGrappes CONSTITUTION = new ConstitutionDesGrappes();
    private static final int PAS = 3_000;

    @Property(tries = 200)
    void every_plan_is_valid_and_costs_what_it_says(
            @ForAll long graine,
            @ForAll @IntRange(max = 60) int combien,
            @ForAll @IntRange(min = 1, max = 3) int regions) {
        var hasard = new Random(graine);
        var candidats = Tirages.candidats(hasard, combien, regions);
        var parametres = Tirages.parametres(hasard);
        var plan = proposer(candidats, parametres, EffortDeCalcul.pas(PAS, graine, 2), SuiviDuCalcul.AUCUN);
        var verificateur = new Verificateur(candidats, parametres);
        assertThat(verificateur.fautes(plan.grappes())).isEmpty();
        assertThat(plan.cout()).isEqualTo(verificateur.cout(plan.grappes()));
        assertThat(plan.borne()).isLessThanOrEqualTo(plan.cout());
        assertThat(plan.places()).isLessThanOrEqualTo(plan.total());
    }

    @Property(tries = 40)
    void the_bound_and_the_proof_agree_with_every_possible_plan(
            @ForAll long graine, @ForAll @IntRange(max = 7) int combien) {
        var hasard = new Random(graine);
        var candidats = Tirages.candidats(hasard, combien, 1);
        var parametres = Tirages.parametres(hasard);
        var plan = proposer(candidats, parametres, EffortDeCalcul.pas(10, graine, 1), SuiviDuCalcul.AUCUN);
        long optimum = new ToutEssayer(candidats, parametres).optimum();
        assertThat(plan.borne()).isLessThanOrEqualTo(optimum);
        assertThat(plan.preuve()).isEqualTo(Preuve.OPTIMAL);
        assertThat(plan.cout()).isEqualTo(optimum);
    }

    @Property(tries = 15)
    void the_same_seed_and_steps_give_the_same_plan_whatever_the_processors(@ForAll long graine) {
        var hasard = new Random(graine);
        var candidats = Tirages.candidats(hasard, 120, 4);
        var parametres = Tirages.parametres(hasard);
        var une = proposer(candidats, parametres, EffortDeCalcul.pas(PAS, graine, 1), SuiviDuCalcul.AUCUN);
        var encore = proposer(candidats, parametres, EffortDeCalcul.pas(PAS, graine, 1), SuiviDuCalcul.AUCUN);
        var aDeux = proposer(candidats, parametres, EffortDeCalcul.pas(PAS, graine, 2), SuiviDuCalcul.AUCUN);
        assertThat(encore.grappes()).isEqualTo(une.grappes());
        assertThat(aDeux.grappes()).isEqualTo(une.grappes());
        assertThat(aDeux.borne()).isEqualTo(une.borne());
    }

    @Example
    void the_best_cost_never_rises_within_a_run() {
        var hasard = new Random(7);
        var candidats = Tirages.candidats(hasard, 400, 3);
        var vus = new ArrayList<Avancement>();
        var plan = proposer(
                candidats,
                Tirages.parametres(hasard),
                EffortDeCalcul.duree(Duration.ofMillis(1_500), 1, 2),
                new SuiviDuCalcul() {
                    @Override
                    public void avancer(Avancement avancement) {
                        vus.add(avancement);
                    }
                });
        var couts = vus.stream().map(Avancement::cout).toList();
        assertThat(couts).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(vus.getLast()).isEqualTo(new Avancement(plan.cout(), plan.borne(), plan.places(), plan.total()));
    }

    @Example
    void a_run_that_is_stopped_ends_at_once_with_a_valid_plan() {
        var hasard = new Random(3);
        var candidats = Tirages.candidats(hasard, 400, 2);
        var parametres = Tirages.parametres(hasard);
        var plan =
                proposer(candidats, parametres, EffortDeCalcul.duree(Duration.ofMinutes(5), 1, 2), new SuiviDuCalcul() {
                    @Override
                    public boolean arrete() {
                        return true;
                    }
                });
        assertThat(plan.secondes()).isLessThan(30);
        assertThat(new Verificateur(candidats, parametres).fautes(plan.grappes()))
                .isEmpty();
    }

    @Example
    void nobody_is_an_empty_plan_that_says_so() {
        var plan = proposer(
                List.of(), Tirages.parametres(new Random(1)), EffortDeCalcul.pas(10, 1, 1), SuiviDuCalcul.AUCUN);
        assertThat(plan.grappes()).isEmpty();
        assertThat(plan.cout()).isZero();
        assertThat(plan.preuve()).isEqualTo(Preuve.OPTIMAL);
        assertThat(plan.phrases()).hasSize(1);
    }

    @Example
    void a_candidate_is_there_once() {
        var un = Tirages.candidats(new Random(1), 1, 1).getFirst();
        assertThatThrownBy(() -> proposer(
                        Arrays.asList(un, un),
                        Tirages.parametres(new Random(1)),
                        EffortDeCalcul.pas(10, 1, 1),
                        SuiviDuCalcul.AUCUN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanPropose proposer(
            List<Candidat> candidats, Parametres parametres, EffortDeCalcul effort, SuiviDuCalcul suivi) {
        return CONSTITUTION.proposer(candidats, parametres, effort, suivi);
    }
}
