package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.twinning.exact.ExactSolver;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;
import org.talka.engine.twinning.proof.PriceSearch;
import org.talka.engine.twinning.proof.Prices;

/** More municipalities than go into one window, with pins, quotas and some who are left out at first. */
class WindowsTest {

    private static final int SEVERAL_WINDOWS = 300;

    static LongStream seeds() {
        return LongStream.range(0, 3);
    }

    @BeforeEach
    void onlyWithTheExactSolver() {
        assumeTrue(ExactSolver.isAvailable());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChoiceBecomesBetterAndStaysFeasible(long seed) {
        TwinningProblem problem = Problems.random(seed, SEVERAL_WINDOWS, 1_200);
        boolean[] start = Greedy.choose(problem);

        boolean[] improved = improved(problem, seed, new ArrayList<>());

        assertThat(problem.isFeasible(improved)).isTrue();
        assertThat(problem.isBetter(improved, start)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameQuestionHasTheSameAnswer(long seed) {
        TwinningProblem problem = Problems.random(seed, SEVERAL_WINDOWS, 1_200);

        assertThat(improved(problem, seed, new ArrayList<>())).isEqualTo(improved(problem, seed, new ArrayList<>()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWindowMakesAChoiceWorseUnlessSomebodyMoreIsServed(long seed) {
        TwinningProblem problem = Problems.random(seed, SEVERAL_WINDOWS, 1_200);
        List<Long> worths = new ArrayList<>();

        boolean[] improved = improved(problem, seed, worths);

        assertThat(worths).last().isEqualTo(problem.worth(improved));
        if (problem.leftOut(Greedy.choose(problem)) == problem.leftOut(improved)) {
            assertThat(worths).isSorted();
        }
    }

    @Test
    void fewWindowsBeginSmallSoThatMorePlacesAreReached() {
        TwinningProblem problem = Problems.random(1, 600, 3_000);
        List<Long> worths = new ArrayList<>();

        boolean[] improved = improved(problem, 1, worths, 4);

        assertThat(problem.isFeasible(improved)).isTrue();
        assertThat(worths)
                .as("one answer for each batch of four windows: a batch of large ones would use them up at once")
                .hasSizeGreaterThan(2);
    }

    private static boolean[] improved(TwinningProblem problem, long seed, List<Long> worths) {
        return improved(problem, seed, worths, 40);
    }

    private static boolean[] improved(TwinningProblem problem, long seed, List<Long> worths, long windows) {
        boolean[] start = Greedy.choose(problem);
        Prices prices = PriceSearch.search(problem, false, 100, () -> false, () -> false);
        Effort effort = new Effort(Duration.ofMinutes(5), System.nanoTime());
        return new Windows(problem, prices, start, seed, effort, 1, done -> {}, worths::add).improve(windows);
    }
}
