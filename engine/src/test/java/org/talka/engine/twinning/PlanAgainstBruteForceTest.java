package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

/** Plans of small regions, held against a look at every choice. */
class PlanAgainstBruteForceTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @BeforeAll
    static void unpackTheExactSolver() {
        ExactSolver.isAvailable();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceIsBetterThanThePlan(long seed) throws PlanImpossible {
        Drawn drawn = Drawn.of(seed);
        Formulation formulation = formulation(drawn);
        TwinningProblem problem = formulation.problem();
        boolean[] best = Problems.bestByBruteForce(problem);

        TwinningPlan plan = TwinningPlanner.plan(drawn.matrix(), drawn.pins(), seed, LIMIT, Progress.SILENT);

        boolean[] chosen = chosen(formulation, plan);
        assertThat(problem.isFeasible(chosen)).isTrue();
        assertThat(problem.leftOut(chosen)).isEqualTo(problem.leftOut(best));
        assertThat(problem.worth(chosen)).isEqualTo(problem.worth(best));
        assertThat(plan.objective()).isEqualTo((double) problem.worth(best) / TwinningProblem.UNIT);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.objective());
        assertThat(plan.leftOutBound()).isLessThanOrEqualTo(plan.leftOut());
        if (ExactSolver.isAvailable()) {
            assertThat(plan.optimal()).isTrue();
        }
    }

    @Test
    void theDrawnQuestionsAreOfManyKinds() {
        assertThat(seeds().mapToObj(Drawn::of).map(PlanAgainstBruteForceTest::formulation))
                .extracting(formulation -> formulation.problem().links().size())
                .allSatisfy(links -> assertThat(links).isLessThanOrEqualTo(16))
                .anySatisfy(links -> assertThat(links).isGreaterThan(7))
                .anySatisfy(links -> assertThat(links).isLessThan(3));
        assertThat(seeds().mapToObj(Drawn::of))
                .anySatisfy(drawn -> assertThat(drawn.pins().pinned()).isNotEmpty())
                .anySatisfy(drawn -> assertThat(drawn.pins().forbidden()).isNotEmpty());
    }

    private static Formulation formulation(Drawn drawn) {
        return Formulation.of(
                drawn.matrix(), Candidates.of(drawn.matrix(), drawn.pins(), Progress.SILENT), drawn.pins());
    }

    private static boolean[] chosen(Formulation formulation, TwinningPlan plan) {
        boolean[] chosen = new boolean[formulation.pairs().size()];
        plan.proposals().forEach(proposal -> chosen[formulation.pairs().indexOf(proposal.pair())] = true);
        return chosen;
    }
}
