package org.talka.engine.consortium.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.talka.engine.consortium.problem.Capability;
import org.talka.engine.consortium.problem.Fees;
import org.talka.engine.consortium.problem.Grouping;
import org.talka.engine.consortium.problem.GroupingProblem;
import org.talka.engine.consortium.problem.Land;
import org.talka.engine.consortium.problem.Limits;
import org.talka.engine.consortium.problem.PairWorth;

/** A square of five by five. */
class ConsortiumSearchTest {

    private static final int SIDE = 5;

    private static GroupingProblem square() {
        int size = SIDE * SIDE;
        int[] residents = new int[size];
        int[] regions = new int[size];
        double[] places = new double[3 * size];
        boolean[] placed = new boolean[size];
        int[][] neighbours = new int[size][];
        Random random = new Random(7);
        for (int i = 0; i < size; i++) {
            residents[i] = 1_000 + random.nextInt(6_000);
            regions[i] = i / 13;
            places[3 * i] = 1;
            places[3 * i + 1] = (i % SIDE) * 0.002;
            places[3 * i + 2] = (double) (i / SIDE) * 0.002;
            placed[i] = true;
            int one = i;
            neighbours[i] = IntStream.range(0, size)
                    .filter(other -> Math.abs(one % SIDE - other % SIDE) + Math.abs(one / SIDE - other / SIDE) == 1)
                    .toArray();
        }
        return new GroupingProblem(
                new Land(residents, regions, places, placed, neighbours),
                new Limits(12_000, 7, Integer.MAX_VALUE, true),
                Capability.unknown(size),
                new Fees(10_000, 0, 0, 0),
                PairWorth.none(size));
    }

    private static HardMediumSoftLongScore score(Seating seating, ScoreDirectorFactoryConfig as) {
        SolverFactory<Seating> factory = SolverFactory.create(ConsortiumSearch.config(as, 1, 10));
        return SolutionManager.<Seating, HardMediumSoftLongScore>create(factory).update(seating.copy());
    }

    @Test
    void theRulesAndTheRunningScoreSayTheSameOfAnyGrouping() {
        GroupingProblem problem = square();
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            int[] labels =
                    random.ints(problem.size(), 0, 1 + random.nextInt(12)).toArray();
            Seating seating = Seating.of(problem, Grouping.of(labels));

            assertThat(score(seating, ConsortiumSearch.running()))
                    .isEqualTo(score(seating, ConsortiumSearch.asRules()));
        }
    }

    @Test
    void theSearchBettersAGroupingAndKeepsEveryGroupInOnePiece() {
        GroupingProblem problem = square();
        Grouping start = Grouping.apart(problem.size());

        Grouping found = ConsortiumSearch.improve(problem, start, 1, 20_000, in(60));

        assertThat(problem.standing(found).isBetterThan(problem.standing(start)))
                .isTrue();
        assertThat(found.groups())
                .allSatisfy(members -> assertThat(problem.isPossible(members)).isTrue());
    }

    @Test
    void theSameSeedGivesTheSameGrouping() {
        GroupingProblem problem = square();
        Grouping start = Grouping.apart(problem.size());

        assertThat(ConsortiumSearch.improve(problem, start, 5, 5_000, in(60)).labels())
                .isEqualTo(ConsortiumSearch.improve(problem, start, 5, 5_000, in(60))
                        .labels());
    }

    @Test
    void noMoveSpoilsTheScore() {
        GroupingProblem problem = square();
        var config = ConsortiumSearch.config(ConsortiumSearch.running(), 1, 300)
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT);

        Seating found = SolverFactory.<Seating>create(config)
                .buildSolver()
                .solve(Seating.of(problem, Grouping.apart(problem.size())));

        assertThat(found.score()).isEqualTo(score(found, ConsortiumSearch.asRules()));
    }

    private static long in(int seconds) {
        return System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    }
}
