package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Rules;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

/** Plans of small regions, with rules and pins drawn at random too, held against a look at every choice. */
class PlanAgainstBruteForceTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @BeforeAll
    static void unpackTheExactSolver() {
        ExactSolver.isAvailable();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceIsBetterThanThePlan(long seed) throws PlanImpossible {
        Drawn drawn = Drawn.of(seed);
        Formulation formulation = drawn.formulation();
        TwinningProblem problem = formulation.problem();
        boolean[] best = Problems.bestByBruteForce(problem);

        TwinningPlan plan = TwinningPlanner.plan(drawn.matrix(), drawn.pins(), seed, LIMIT, Progress.SILENT);

        boolean[] chosen = chosen(formulation, plan);
        assertThat(problem.isFeasible(chosen)).isTrue();
        assertThat(problem.leftOut(chosen)).as(drawn.toString()).isEqualTo(problem.leftOut(best));
        assertThat(problem.worth(chosen)).as(drawn.toString()).isEqualTo(problem.worth(best));
        assertThat(plan.objective()).isEqualTo((double) problem.worth(best) / TwinningProblem.UNIT);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.objective());
        assertThat(plan.leftOutBound()).isLessThanOrEqualTo(plan.leftOut());
        if (ExactSolver.isAvailable()) {
            assertThat(plan.optimal()).as(drawn.toString()).isTrue();
        }
    }

    @Test
    void theDrawnQuestionsAreOfManyKinds() {
        List<Drawn> questions = seeds().mapToObj(Drawn::of).toList();

        assertThat(questions)
                .extracting(drawn -> drawn.formulation().problem().links().size())
                .allSatisfy(links -> assertThat(links).isLessThanOrEqualTo(Drawn.MOST_LINKS))
                .anySatisfy(links -> assertThat(links).isGreaterThan(15))
                .anySatisfy(links -> assertThat(links).isLessThan(3));
        assertThat(questions)
                .extracting(drawn -> drawn.matrix().municipalities().size())
                .contains(2, 12);
        assertThat(questions)
                .anySatisfy(drawn -> assertThat(drawn.pins().pinned()).isNotEmpty())
                .anySatisfy(drawn -> assertThat(drawn.pins().forbidden()).isNotEmpty());
        assertThat(questions)
                .extracting(drawn -> drawn.formulation().problem())
                .anySatisfy(problem -> assertThat(problem.quotas()).hasSize(4))
                .anySatisfy(problem -> assertThat(problem.links())
                        .anyMatch(link -> link.tie() > 0 && link.parts().size() > 1))
                .anySatisfy(problem -> assertThat(problem.links()).anyMatch(link -> link.tie() < 0));
        assertThat(questions).extracting(Drawn::matrix).anySatisfy(matrix -> assertThat(capacities(matrix))
                .contains(0, 1, 3));
    }

    private static List<Integer> capacities(CooperationMatrix matrix) {
        Rules.TwinningRules rules = matrix.rules().twinning();
        return matrix.data().municipalities().values().stream()
                .map(rules::capacityOf)
                .toList();
    }

    private static boolean[] chosen(Formulation formulation, TwinningPlan plan) {
        boolean[] chosen = new boolean[formulation.pairs().size()];
        plan.proposals().forEach(proposal -> chosen[formulation.pairs().indexOf(proposal.pair())] = true);
        return chosen;
    }
}
