package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.Region;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;

class BenchmarkTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWayThatLeavesOutAsFewGoesBeyondTheBound(long seed) {
        Benchmark benchmark = Benchmark.of(Drawn.of(seed).matrix(), seed, LIMIT, Progress.SILENT);
        Benchmark.Measured plan = benchmark.measured();

        assertThat(plan.gap()).isNotNegative();
        for (Benchmark.Way way : Benchmark.Way.values()) {
            Benchmark.Attempt attempt = benchmark.attempt(way, SHORT);
            assertThat(attempt.leftOut()).as("%s", way).isGreaterThanOrEqualTo(plan.leftOut());
            if (attempt.leftOut() == plan.leftOut()) {
                assertThat(attempt.objective()).as("%s", way).isLessThanOrEqualTo(plan.objective());
                assertThat(attempt.gap()).as("%s", way).isGreaterThanOrEqualTo(plan.gap());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void searchesAreNoWorseThanTheChoiceTheyBeginWith(long seed) {
        Benchmark benchmark = Benchmark.of(Drawn.of(seed).matrix(), seed, LIMIT, Progress.SILENT);
        Benchmark.Attempt byFit = benchmark.attempt(Benchmark.Way.GREEDY_BY_FIT, SHORT);

        for (Benchmark.Way way : List.of(Benchmark.Way.STOCK_MOVES, Benchmark.Way.PATH_MOVES)) {
            Benchmark.Attempt searched = benchmark.attempt(way, SHORT);
            assertThat(searched.leftOut()).as("%s", way).isLessThanOrEqualTo(byFit.leftOut());
            if (searched.leftOut() == byFit.leftOut()) {
                assertThat(searched.objective()).as("%s", way).isGreaterThanOrEqualTo(byFit.objective());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlanMeasuredIsThePlanMade(long seed) throws PlanImpossible {
        CooperationMatrix matrix = Drawn.of(seed).matrix();

        Benchmark.Measured measured =
                Benchmark.of(matrix, seed, LIMIT, Progress.SILENT).measured();

        TwinningPlan plan = TwinningPlanner.plan(matrix, Pins.NONE, seed, LIMIT, Progress.SILENT);
        assertThat(measured.objective()).isEqualTo(plan.objective());
        assertThat(measured.bound()).isEqualTo(plan.bound());
        assertThat(measured.gap()).isEqualTo(plan.gap());
        assertThat(measured.leftOut()).isEqualTo(plan.leftOut());
        assertThat(measured.optimalBy()).isEqualTo(plan.optimalBy());
        assertThat(measured.candidates()).isEqualTo(plan.candidates());
    }

    @Test
    void everyPhaseIsPassedOnAndMeasured() {
        List<Progress.Phase> phases = new ArrayList<>();

        Benchmark benchmark = Benchmark.of(Drawn.of(3).matrix(), 1, LIMIT, (phase, done) -> phases.add(phase));

        assertThat(phases)
                .isSorted()
                .contains(Progress.Phase.PRICES, Progress.Phase.SEARCH, Progress.Phase.PROOF, Progress.Phase.DONE);
        Benchmark.Seconds seconds = benchmark.measured().seconds();
        assertThat(List.of(seconds.candidates(), seconds.prices(), seconds.search(), seconds.proof()))
                .allMatch(some -> some >= 0);
        assertThat(benchmark.measured().memory().heap()).isPositive();
    }

    @Test
    void aRegionWithoutAnyPairIsMeasuredToo() {
        Benchmark benchmark = Benchmark.of(Drawn.matrix(Region.small()), 1, LIMIT, Progress.SILENT);

        assertThat(benchmark.measured().candidates()).isZero();
        assertThat(benchmark.measured().gap()).isZero();
        assertThat(benchmark.measured().leftOut()).isEqualTo(3);
        assertThat(benchmark.attempt(Benchmark.Way.STOCK_MOVES, SHORT).calculations())
                .isZero();
    }
}
