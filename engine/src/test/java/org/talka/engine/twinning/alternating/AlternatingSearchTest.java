package org.talka.engine.twinning.alternating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.Bound;
import org.talka.engine.twinning.proof.LinkPriceSearch;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;

class AlternatingSearchTest {

    private static final long STEPS = 200_000;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatMunicipalitiesAndQuotasLoseIsTheDistanceFromTheBound(long seed) {
        TwinningProblem problem = Problems.random(seed, 30, 150);
        Prices prices = prices(problem, false);
        LocalLosses losses = new LocalLosses(problem, prices, false);
        boolean[] chosen = pins(problem);

        Standing standing = new Standing(problem, losses, prices.quotas(), chosen);

        long lost = IntStream.range(0, problem.municipalities())
                .mapToLong(i -> standing.loss(i) - (standing.isLeftOut(i) ? Standing.LEFT_OUT : 0))
                .sum();
        assertThat(lost + standing.lossOfQuotas()).isEqualTo(Bound.of(problem, prices, false) - problem.worth(chosen));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void choiceStaysFeasibleKeepsPinsAndGainsWhatItSays(long seed) {
        TwinningProblem problem = Problems.random(seed, 40, 250);
        boolean[] start = pins(problem);
        long[] gained = new long[1];

        boolean[] chosen = new AlternatingSearch(
                        problem, prices(problem, false), false, start, () -> false, gain -> gained[0] += gain)
                .improve(STEPS);

        assertThat(problem.isFeasible(chosen)).isTrue();
        assertThat(problem.leftOut(chosen)).isLessThanOrEqualTo(problem.leftOut(start));
        assertThat(problem.worth(chosen) - problem.worth(start)).isEqualTo(gained[0]);
    }

    @Test
    void nearlyAlwaysTheBestChoiceIsFoundWhereItCanBeTried() {
        int best = 0;
        for (long seed = 0; seed < 100; seed++) {
            TwinningProblem problem = Problems.small(seed);
            boolean[] byBruteForce = Problems.bestByBruteForce(problem);
            boolean nobodyLeftOut = problem.leftOut(byBruteForce) == 0;

            boolean[] chosen = new AlternatingSearch(
                            problem, prices(problem, nobodyLeftOut), nobodyLeftOut, pins(problem), () -> false, g -> {})
                    .improve(STEPS);

            boolean isBest = problem.leftOut(chosen) == problem.leftOut(byBruteForce)
                    && problem.worth(chosen) == problem.worth(byBruteForce);
            best += isBest ? 1 : 0;
        }

        assertThat(best).isGreaterThan(80);
    }

    @Test
    void theClockEndsItWithWhatThereIs() {
        TwinningProblem problem = Problems.random(1, 40, 250);
        boolean[] start = pins(problem);

        boolean[] chosen = new AlternatingSearch(problem, prices(problem, false), false, start, () -> true, gain -> {})
                .improve(STEPS);

        assertThat(chosen).isEqualTo(start);
    }

    private static boolean[] pins(TwinningProblem problem) {
        boolean[] pins = new boolean[problem.links().size()];
        problem.links().stream().filter(Link::pinned).forEach(link -> pins[link.index()] = true);
        return pins;
    }

    private static Prices prices(TwinningProblem problem, boolean nobodyLeftOut) {
        Prices evenly = PriceSearch.search(problem, nobodyLeftOut, 200, () -> false, () -> false);
        return LinkPriceSearch.search(problem, evenly, nobodyLeftOut, 4, () -> false, lower -> {});
    }
}
