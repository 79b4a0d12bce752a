package org.talka.web.run;

import org.talka.engine.circle.Rings;
import org.talka.engine.plan.PlanImpossible;
import org.talka.engine.plan.Progress;
import org.talka.engine.twinning.TwinningPlan;
import org.talka.engine.twinning.TwinningRun;

/** How far the plan is. */
public sealed interface RunState {

    /** Waits until others are finished. */
    record Queued() implements RunState {}

    /**
     * Not there yet.
     *
     * @param phase what is being done
     * @param done part of this phase that is done, 0 to 1
     */
    record Working(Progress.Phase phase, double done) implements RunState {}

    /** There, with the rings beside it, and ready for questions. */
    record Done(TwinningRun run, Rings rings) implements RunState {

        public TwinningPlan plan() {
            return run.plan();
        }
    }

    /** No plan keeps every pin. */
    record Impossible(PlanImpossible.Cause cause) implements RunState {}

    /** Stopped by somebody who no longer waited. */
    record Stopped() implements RunState {}

    /** Was made once, and cannot be taken up again: it has to be asked for anew. */
    record Forgotten() implements RunState {}

    /** Stopped by a fault of the program. */
    record Broken() implements RunState {}
}
