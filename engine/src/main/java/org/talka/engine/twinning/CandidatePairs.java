package org.talka.engine.twinning;

import java.util.List;
import org.talka.engine.matrix.CooperationMatrix;
import org.talka.engine.plan.Pair;
import org.talka.engine.plan.Pins;
import org.talka.engine.plan.Progress;

/**
 * The pairs a twinning plan may choose from. They belong to the question and not to its answer: whoever checks a plan
 * of a package too large to hold everyone against everyone asks here, as the planner does.
 */
public final class CandidatePairs {

    /** Up to so many municipalities everyone is held against everyone. */
    public static final int ALL_PAIRS_UP_TO = 2_000;

    private CandidatePairs() {}

    /** The candidates in the order of pairs. Cost: the pairs looked at. */
    public static List<Pair> of(CooperationMatrix matrix, Pins pins) {
        return Candidates.pairs(matrix, pins, Progress.SILENT);
    }
}
