package org.talka.engine.twinning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

class BoundTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanExceedsTheBoundOfAnyPrices(long seed) {
        TwinningProblem problem = Problems.small(seed);
        boolean[] best = Problems.bestByBruteForce(problem);

        long bound = Bound.of(problem, anyPrices(problem, seed), false);

        assertThat(bound).isGreaterThanOrEqualTo(problem.worth(best));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void searchedPricesBoundTheBestPlanFromAbove(long seed) {
        TwinningProblem problem = Problems.small(seed);
        boolean[] best = Problems.bestByBruteForce(problem);
        boolean nobodyLeftOut = problem.leftOut(best) == 0;

        Prices prices = PriceSearch.search(problem, nobodyLeftOut, 500, () -> false, () -> false);

        assertThat(Bound.of(problem, prices, nobodyLeftOut)).isGreaterThanOrEqualTo(problem.worth(best));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atLeastAsManyAreLeftOutAsTheirBoundSays(long seed) {
        TwinningProblem problem = Problems.small(seed);

        assertThat(Bound.leftOut(problem))
                .isLessThanOrEqualTo(problem.leftOut(Problems.bestByBruteForce(problem)))
                .isNotNegative();
    }

    @Test
    void searchedPricesComeNearTheBestPlan() {
        double sum = 0;
        for (long seed = 0; seed < 100; seed++) {
            TwinningProblem problem = Problems.small(seed);
            boolean[] best = Problems.bestByBruteForce(problem);
            boolean nobodyLeftOut = problem.leftOut(best) == 0;
            Prices prices = PriceSearch.search(problem, nobodyLeftOut, 1_000, () -> false, () -> false);
            long bound = Bound.of(problem, prices, nobodyLeftOut);
            sum += bound == 0 ? 0 : (double) (bound - problem.worth(best)) / bound;
        }

        assertThat(sum / 100).isLessThan(0.05);
    }

    private static Prices anyPrices(TwinningProblem problem, long seed) {
        Random random = new Random(seed);
        long[] places = LongStream.range(0, problem.municipalities())
                .map(i -> random.nextInt(800_000))
                .toArray();
        long[][] turns = new long[problem.needs()][];
        for (int need = 0; need < turns.length; need++) {
            turns[need] = LongStream.range(0, problem.ranks())
                    .map(rank -> random.nextInt(300_000))
                    .toArray();
        }
        long[] quotas = problem.quotas().stream()
                .mapToLong(quota -> quota.cost() == 0 ? 0 : random.nextInt((int) quota.cost()))
                .toArray();
        return new Prices(places, turns, quotas);
    }
}
