package org.talka.engine.twinning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

class LinkPriceSearchTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void haggledPricesProveNoMoreThanEvenOnesAndNoPlanExceedsThem(long seed) {
        TwinningProblem problem = Problems.small(seed);
        boolean[] best = Problems.bestByBruteForce(problem);
        boolean nobodyLeftOut = problem.leftOut(best) == 0;
        Prices evenly = PriceSearch.search(problem, nobodyLeftOut, 200, () -> false, () -> false);
        List<Long> told = new ArrayList<>();

        Prices haggled = LinkPriceSearch.search(problem, evenly, nobodyLeftOut, 4, () -> false, told::add);

        long bound = Bound.of(problem, haggled, nobodyLeftOut);
        assertThat(bound)
                .isGreaterThanOrEqualTo(problem.worth(best))
                .isLessThanOrEqualTo(Bound.of(problem, evenly, nobodyLeftOut));
        assertThat(Bound.of(problem, evenly, nobodyLeftOut))
                .isLessThanOrEqualTo(Bound.byTurns(problem, evenly, nobodyLeftOut));
        if (!told.isEmpty()) {
            assertThat(told.get(told.size() - 1)).isEqualTo(bound);
        }
    }

    @Test
    void haggledPricesComeNearerToTheBestPlan() {
        double evenly = 0;
        double haggled = 0;
        for (long seed = 0; seed < 60; seed++) {
            TwinningProblem problem = Problems.small(seed);
            boolean nobodyLeftOut = problem.leftOut(Problems.bestByBruteForce(problem)) == 0;
            Prices prices = PriceSearch.search(problem, nobodyLeftOut, 400, () -> false, () -> false);
            evenly += Bound.byTurns(problem, prices, nobodyLeftOut);
            prices = LinkPriceSearch.search(problem, prices, nobodyLeftOut, 10, () -> false, lower -> {});
            haggled += Bound.of(problem, prices, nobodyLeftOut);
        }

        assertThat(haggled).isLessThan(evenly);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionGetsTheSamePrices(long seed) {
        TwinningProblem problem = Problems.random(seed, 40, 300);
        Prices evenly = PriceSearch.search(problem, false, 50, () -> false, () -> false);

        Prices one = LinkPriceSearch.search(problem, evenly, false, 3, () -> false, lower -> {});
        Prices other = LinkPriceSearch.search(problem, evenly, false, 3, () -> false, lower -> {});

        assertThat(one.transfers()).isEqualTo(other.transfers());
    }
}
