package org.talka.engine.twinning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

class OddSetsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void amongThreeWithOnePlaceEachThereIsOneLinkAndNoHalves() {
        List<Link> links = List.of(
                new Link(0, 0, 1, 500_000, List.of(), false),
                new Link(1, 1, 2, 500_000, List.of(), false),
                new Link(2, 0, 2, 500_000, List.of(), false));
        TwinningProblem problem = new TwinningProblem(
                new int[] {1, 1, 1}, new boolean[3], 0, links, new long[] {1_000_000}, 0, List.of());
        Prices prices = new Prices(new long[] {250_000, 250_000, 250_000}, new long[0][], new long[0]);

        List<OddSet> found = OddSets.at(problem, prices, links, new boolean[] {true, false, false}, LIMIT);

        assertThat(found).anySatisfy(set -> {
            assertThat(set.counted()).hasSize(3);
            assertThat(set.most()).isEqualTo(1);
            assertThat(links).allMatch(set::counts);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noFeasibleChoiceIsAboveAnOddSet(long seed) {
        TwinningProblem problem = Problems.random(seed, 7, 14);
        Prices prices = PriceSearch.search(problem, false, 100, () -> false, () -> false);
        boolean[] pins = choice(problem, 0);
        List<Link> open =
                problem.links().stream().filter(link -> !link.pinned()).toList();

        List<OddSet> found = OddSets.at(problem, prices, open, pins, LIMIT);

        for (int bits = 0; bits < 1 << problem.links().size(); bits++) {
            boolean[] chosen = choice(problem, bits);
            if (problem.isFeasible(chosen)) {
                for (OddSet set : found) {
                    assertThat(above(problem, set, chosen)).isLessThanOrEqualTo(0);
                }
            }
        }
    }

    @Test
    void whereThereIsNoTimeThereAreNone() {
        TwinningProblem problem = Problems.random(3, 7, 14);
        Prices prices = PriceSearch.search(problem, false, 100, () -> false, () -> false);

        assertThat(OddSets.at(problem, prices, problem.links(), choice(problem, 0), Duration.ZERO))
                .isEmpty();
    }

    private static int above(TwinningProblem problem, OddSet set, boolean[] chosen) {
        int above = -set.most();
        for (Link link : problem.links()) {
            above += chosen[link.index()] && set.counts(link) ? 1 : 0;
        }
        int[] loads = problem.loads(chosen);
        for (var place : set.counted().entrySet()) {
            above -= Math.max(0, loads[place.getKey()] - place.getValue());
        }
        return above;
    }

    private static boolean[] choice(TwinningProblem problem, int bits) {
        boolean[] chosen = new boolean[problem.links().size()];
        for (Link link : problem.links()) {
            chosen[link.index()] = link.pinned() || (bits >> link.index() & 1) == 1;
        }
        return chosen;
    }
}
