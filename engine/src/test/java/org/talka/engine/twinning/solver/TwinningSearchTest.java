package org.talka.engine.twinning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.talka.engine.twinning.problem.Link;
import org.talka.engine.twinning.problem.Problems;
import org.talka.engine.twinning.problem.TwinningProblem;

class TwinningSearchTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesOfScoreSumToTheWorthOfTheProblem(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 30);
        boolean[] chosen = search(problem, seed).improve(pinsOnly(problem), all(problem), 200);
        Selection selection = Selection.whole(problem, chosen);

        SolutionManager.<Selection, HardMediumSoftLongScore>create(
                        SolverFactory.<Selection>create(TwinningSearch.config(TwinningSearch.asRules(), 0, 1)))
                .update(selection);

        assertThat(selection.score())
                .isEqualTo(HardMediumSoftLongScore.of(0, -problem.leftOut(chosen), problem.worth(chosen)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallProblemsAreSolvedAsByBruteForce(long seed) {
        TwinningProblem problem = Problems.small(seed);
        boolean[] best = Problems.bestByBruteForce(problem);

        boolean[] found = search(problem, seed).improve(pinsOnly(problem), all(problem), 4_000);

        assertThat(problem.isFeasible(found)).isTrue();
        assertThat(problem.leftOut(found)).isEqualTo(problem.leftOut(best));
        assertThat(problem.worth(found)).isEqualTo(problem.worth(best));
    }

    @Test
    void runningScoreAgreesWithTheRulesAtEveryStep() {
        TwinningProblem problem = Problems.random(11, 12, 30);
        var score = TwinningSearch.running().withAssertionScoreDirectorFactory(TwinningSearch.asRules());
        var config = TwinningSearch.config(score, 5, 300).withEnvironmentMode(EnvironmentMode.FULL_ASSERT);

        Selection solved = SolverFactory.<Selection>create(config)
                .buildSolver()
                .solve(Selection.whole(problem, pinsOnly(problem)));

        assertThat(solved.score())
                .isEqualTo(HardMediumSoftLongScore.of(
                        0, -problem.leftOut(solved.chosen()), problem.worth(solved.chosen())));
    }

    @Test
    void sameSeedFindsTheSameChoice() {
        TwinningProblem problem = Problems.random(7, 30, 120);

        boolean[] once = search(problem, 3).improve(pinsOnly(problem), all(problem), 2_000);
        boolean[] again = search(problem, 3).improve(pinsOnly(problem), all(problem), 2_000);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void whatIsAllPinnedStaysAsItIs() {
        var link = new Link(0, 0, 1, 5, java.util.List.of(), true);
        var problem = new TwinningProblem(
                new int[] {1, 1},
                new boolean[2],
                0,
                java.util.List.of(link),
                new long[] {1_000_000},
                0,
                java.util.List.of());

        assertThat(search(problem, 1).improve(new boolean[] {true}, new boolean[] {true}, 100))
                .containsExactly(true);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runningScoreAgreesWithTheWholeWorthWhereSomeLinksAreSettled(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 30);
        boolean[] start = search(problem, seed).improve(pinsOnly(problem), all(problem), 300);
        boolean[] open = all(problem);
        problem.links().forEach(link -> open[link.index()] = link.index() % 3 != 0);
        var config = TwinningSearch.config(TwinningSearch.running(), seed, 300)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT);

        Selection solved =
                SolverFactory.<Selection>create(config).buildSolver().solve(Selection.of(problem, start, open));

        boolean[] chosen = solved.chosen();
        assertThat(solved.score())
                .isEqualTo(HardMediumSoftLongScore.of(0, -problem.leftOut(chosen), problem.worth(chosen)));
        assertThat(problem.links())
                .filteredOn(link -> !open[link.index()])
                .allMatch(link -> chosen[link.index()] == start[link.index()]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stockMovesKeepPinsAndCapacitiesAndMakeNothingWorse(long seed) {
        TwinningProblem problem = Problems.random(seed, 12, 30);
        boolean[] start = pinsOnly(problem);

        boolean[] found = search(problem, seed).improveByStockMoves(start, all(problem), 2_000);

        assertThat(problem.isFeasible(found)).isTrue();
        assertThat(problem.leftOut(found)).isLessThanOrEqualTo(problem.leftOut(start));
    }

    @Test
    void scoreCalculationsAreCountedOverAllSearches() {
        TwinningProblem problem = Problems.random(7, 30, 120);
        TwinningSearch search = search(problem, 3);

        search.improve(pinsOnly(problem), all(problem), 500);
        long first = search.calculations();
        search.improveByStockMoves(pinsOnly(problem), all(problem), 500);

        assertThat(first).isBetween(500L, 1_000L);
        assertThat(search.calculations() - first).isBetween(500L, 1_000L);
    }

    private static TwinningSearch search(TwinningProblem problem, long seed) {
        return new TwinningSearch(problem, seed, LIMIT, Long.MAX_VALUE);
    }

    private static boolean[] all(TwinningProblem problem) {
        boolean[] all = new boolean[problem.links().size()];
        Arrays.fill(all, true);
        return all;
    }

    private static boolean[] pinsOnly(TwinningProblem problem) {
        boolean[] chosen = new boolean[problem.links().size()];
        problem.links().forEach(link -> chosen[link.index()] = link.pinned());
        return chosen;
    }
}
