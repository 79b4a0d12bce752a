package org.talka.web.run;

import org.talka.engine.circle.Rings;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;

/** How far the plan is. */
public sealed interface RunState {

    /**
     * Not there yet.
     *
     * @param phase what is being done
     * @param done part of this phase that is done, 0 to 1
     */
    record Working(Progress.Phase phase, double done) implements RunState {}

    /** There, with the rings beside it. */
    record Done(TwinningPlan plan, Rings rings) implements RunState {}

    /** No plan keeps every pin. */
    record Impossible(PlanImpossible.Cause cause) implements RunState {}

    /** Stopped by a fault of the program. */
    record Broken() implements RunState {}
}
