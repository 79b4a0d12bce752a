package org.talka.engine.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;

/** What a run tells on its way: the plan comes up, the ceiling comes down. */
class ClosingTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<double[]> told = new ArrayList<>();

    private final Progress listener = new Progress() {
        @Override
        public void at(Phase phase, double done) {}

        @Override
        public void closing(double objective, double bound) {
            told.add(new double[] {objective, bound});
        }
    };

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lastWordIsThePlanItself(long seed) throws PlanImpossible {
        Drawn drawn = Drawn.of(seed);

        TwinningPlan plan = TwinningPlanner.plan(drawn.matrix(), drawn.pins(), seed, LIMIT, listener);

        assertThat(told).isNotEmpty();
        double[] last = told.get(told.size() - 1);
        assertThat(last[0]).isEqualTo(plan.objective());
        assertThat(last[1]).isGreaterThanOrEqualTo(plan.bound());
    }

    @Test
    void ceilingNeverRisesWhereNobodyHasToBeLeftOut() throws PlanImpossible {
        for (long seed = 0; seed < 20; seed++) {
            told.clear();
            Drawn drawn = Drawn.of(seed);
            TwinningPlan plan = TwinningPlanner.plan(drawn.matrix(), drawn.pins(), seed, LIMIT, listener);
            if (plan.leftOut() == 0) {
                assertThat(told.stream().map(one -> -one[1]).toList()).isSorted();
            }
        }
    }

    @Test
    void runNobodyWaitsForEndsAtOnceAndSaysThatItWasCutShort() throws PlanImpossible {
        Drawn drawn = Drawn.of(1);
        Thread.currentThread().interrupt();

        TwinningPlan plan;
        try {
            plan = TwinningPlanner.plan(drawn.matrix(), drawn.pins(), 1, LIMIT, listener);
        } finally {
            Thread.interrupted();
        }

        assertThat(plan.optimal() || plan.stoppedByClock()).isTrue();
    }
}
