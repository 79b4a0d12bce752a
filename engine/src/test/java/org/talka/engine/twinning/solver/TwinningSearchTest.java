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
        boolean[] chosen =
                TwinningSearch.improve(problem, pinsOnly(problem), all(problem), seed, 200, LIMIT, Long.MAX_VALUE);
        Selection selection = new Selection(problem, chosen, all(problem));

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

        boolean[] found =
                TwinningSearch.improve(problem, pinsOnly(problem), all(problem), seed, 4_000, LIMIT, Long.MAX_VALUE);

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
                .solve(new Selection(problem, pinsOnly(problem), all(problem)));

        assertThat(solved.score())
                .isEqualTo(HardMediumSoftLongScore.of(
                        0, -problem.leftOut(solved.chosen()), problem.worth(solved.chosen())));
    }

    @Test
    void sameSeedFindsTheSameChoice() {
        TwinningProblem problem = Problems.random(7, 30, 120);

        boolean[] once =
                TwinningSearch.improve(problem, pinsOnly(problem), all(problem), 3, 2_000, LIMIT, Long.MAX_VALUE);
        boolean[] again =
                TwinningSearch.improve(problem, pinsOnly(problem), all(problem), 3, 2_000, LIMIT, Long.MAX_VALUE);

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

        assertThat(TwinningSearch.improve(
                        problem, new boolean[] {true}, new boolean[] {true}, 1, 100, LIMIT, Long.MAX_VALUE))
                .containsExactly(true);
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
