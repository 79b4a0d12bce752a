package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.exact.Exact;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.Tally;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.OddSet;
import org.talka.engine.twinning.proof.OddSets;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;
import org.talka.engine.twinning.proof.ReducedCost;

/** What happens between candidates and plan, each step on small problems drawn at random. */
class SolvingStepsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tallyAgreesWithTheProblemAfterEachTurn(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 40);
        Tally tally = new Tally(problem);
        Random random = new Random(seed);

        for (int turn = 0; turn < 100 && !problem.links().isEmpty(); turn++) {
            tally.turn(problem.links().get(random.nextInt(problem.links().size())));

            boolean[] chosen = tally.chosen();
            assertThat(tally.worth()).isEqualTo(problem.worth(chosen));
            assertThat(tally.leftOut()).isEqualTo(problem.leftOut(chosen));
            assertThat(tally.beyondCapacity()).isEqualTo(beyondCapacity(problem, chosen));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void greedyChoicesKeepPinsAndCapacities(long seed) {
        for (TwinningProblem problem : new TwinningProblem[] {Problems.small(seed), Problems.random(seed, 30, 150)}) {
            Prices prices = PriceSearch.search(problem, false, 50, () -> false, () -> false);

            assertThat(problem.isFeasible(Greedy.choose(problem))).isTrue();
            assertThat(problem.isFeasible(Greedy.chooseBy(problem, prices))).isTrue();
            assertThat(problem.isFeasible(Greedy.chooseByFit(problem))).isTrue();
        }
    }

    @Test
    void choiceByFitTakesTheBestFitThatHasRoomWhateverItBlocks() {
        List<Link> links = List.of(
                new Link(0, 0, 1, 600_000, List.of(), false),
                new Link(1, 1, 2, 700_000, List.of(), false),
                new Link(2, 2, 3, 600_000, List.of(), false));
        TwinningProblem problem = new TwinningProblem(
                new int[] {1, 1, 1, 1}, new boolean[4], 0, links, new long[] {1_000_000}, 0, List.of());

        assertThat(Greedy.chooseByFit(problem)).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceAsGoodAsTheOneFoundTurnsASettledLink(long seed) {
        TwinningProblem problem = Problems.small(seed);
        boolean[] found = Greedy.choose(problem);
        boolean nobodyLeftOut = problem.leftOut(found) == 0;
        Prices prices = PriceSearch.search(problem, nobodyLeftOut, 200, () -> false, () -> false);

        boolean[] alive = ReducedCost.alive(problem, prices, nobodyLeftOut, found);

        for (int bits = 0; bits < 1 << found.length; bits++) {
            boolean[] other = choice(bits, found.length);
            boolean counts = problem.isFeasible(other) && (!nobodyLeftOut || problem.leftOut(other) == 0);
            if (counts && problem.worth(other) >= problem.worth(found)) {
                for (Link link : problem.links()) {
                    assertThat(alive[link.index()] || other[link.index()] == found[link.index()])
                            .as("link %s", link)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactSolverFindsTheBestChoice(long seed) {
        assumeTrue(ExactSolver.isAvailable());
        TwinningProblem problem = Problems.small(seed);

        boolean[] start = Greedy.choose(problem);

        Optional<Exact> exact = ExactSolver.solve(problem, start, problem.links(), oddSets(problem, start), LIMIT);

        boolean[] best = Problems.bestByBruteForce(problem);
        assertThat(exact).hasValueSatisfying(it -> {
            assertThat(it.optimal()).isTrue();
            boolean[] chosen = it.from(start);
            assertThat(problem.isFeasible(chosen)).isTrue();
            assertThat(problem.leftOut(chosen)).isEqualTo(problem.leftOut(best));
            assertThat(problem.worth(chosen)).isEqualTo(problem.worth(best));
        });
    }

    @Test
    void exactSolverLeavesOutSomebodyElseWhereThatIsWorthMore() {
        assumeTrue(ExactSolver.isAvailable());
        List<Link> links =
                List.of(new Link(0, 0, 2, 100_000, List.of(), false), new Link(1, 1, 2, 900_000, List.of(), false));
        TwinningProblem problem = new TwinningProblem(
                new int[] {1, 1, 1}, new boolean[] {true, true, false}, 0, links, new long[] {1_000_000}, 0, List.of());

        Optional<Exact> exact = ExactSolver.solve(problem, new boolean[] {true, false}, links, List.of(), LIMIT);

        assertThat(exact).hasValueSatisfying(it -> assertThat(it.from(new boolean[] {true, false}))
                .containsExactly(false, true));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactSolverLeavesSettledLinksAsTheyAre(long seed) {
        assumeTrue(ExactSolver.isAvailable());
        TwinningProblem problem = Problems.small(seed);
        boolean[] start = Greedy.choose(problem);

        Optional<Exact> exact = ExactSolver.solve(problem, start, List.of(), List.of(), LIMIT);

        assertThat(exact).hasValueSatisfying(it -> assertThat(it.from(start)).isEqualTo(start));
    }

    private static List<OddSet> oddSets(TwinningProblem problem, boolean[] start) {
        Prices prices = PriceSearch.search(problem, problem.leftOut(start) == 0, 100, () -> false, () -> false);
        List<Link> open =
                problem.links().stream().filter(link -> !link.pinned()).toList();
        return OddSets.at(problem, prices, open, start, LIMIT);
    }

    private static boolean[] choice(int bits, int links) {
        boolean[] choice = new boolean[links];
        for (int i = 0; i < links; i++) {
            choice[i] = (bits >> i & 1) == 1;
        }
        return choice;
    }

    private static int beyondCapacity(TwinningProblem problem, boolean[] chosen) {
        int[] loads = problem.loads(chosen);
        int beyond = 0;
        for (int i = 0; i < loads.length; i++) {
            beyond += Math.max(0, loads[i] - problem.capacity(i));
        }
        return beyond;
    }
}
