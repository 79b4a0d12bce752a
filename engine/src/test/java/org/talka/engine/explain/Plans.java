package org.talka.engine.explain;

import java.util.List;
import org.talka.engine.matrix.Assessment;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Aim;
import org.talka.engine.plan.LeftOut;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Proposal;
import org.talka.engine.twinning.TwinningPlan;

/** Plans put together by hand. */
final class Plans {

    private Plans() {}

    static TwinningPlan optimal(List<Proposal> proposals, LeftOut... left) {
        return new TwinningPlan(
                1,
                Pins.NONE,
                1,
                1,
                0,
                0,
                0,
                TwinningPlan.OptimalBy.PRICES,
                false,
                9,
                proposals,
                List.of(),
                List.of(left),
                List.of());
    }

    static TwinningPlan aiming(List<Aim> aims, Proposal... proposals) {
        return new TwinningPlan(
                1,
                Pins.NONE,
                1,
                1,
                0,
                0,
                0,
                TwinningPlan.OptimalBy.PRICES,
                false,
                9,
                List.of(proposals),
                aims,
                List.of(),
                List.of());
    }

    static TwinningPlan pinned(Pins pins, TwinningPlan.OptimalBy optimalBy) {
        return new TwinningPlan(
                1, pins, 1, 1, 0, 0, 0, optimalBy, false, 9, List.of(), List.of(), List.of(), List.of());
    }

    static TwinningPlan withGap(double gap) {
        return unproven(gap, 0, 0, false);
    }

    static TwinningPlan unproven(double gap, int leftOut, int leftOutBound, boolean stoppedByClock) {
        return new TwinningPlan(
                1,
                Pins.NONE,
                1 - gap,
                1,
                gap,
                leftOut,
                leftOutBound,
                TwinningPlan.OptimalBy.NOBODY,
                stoppedByClock,
                9,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Proposal proposal(CooperationMatrix matrix, String a, String b, boolean pinned) {
        return proposal(matrix.assess(a, b), pinned);
    }

    static Proposal proposal(Assessment assessment, boolean pinned) {
        return new Proposal(assessment, assessment.helps(), pinned);
    }

    static Assessment withFit(Assessment it, double fit) {
        return new Assessment(
                it.a(), it.b(), fit, it.criteria(), it.helps(), it.challenges(), it.ties(), it.exclusion());
    }
}
