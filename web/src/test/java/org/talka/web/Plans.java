package org.talka.web;

import java.util.List;
import org.talka.engine.plan.Pins;
import org.talka.engine.twinning.TwinningPlan;

/** Plans made by hand. */
public final class Plans {

    private Plans() {}

    /** A plan that proposes nothing: alike each time, and another each time. */
    public static TwinningPlan withoutProposals(Pins pins) {
        return new TwinningPlan(
                1,
                pins,
                0,
                0,
                0,
                0,
                0,
                TwinningPlan.OptimalBy.NOBODY,
                false,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
