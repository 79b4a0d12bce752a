package org.talka.web.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    /**
     * Stopped by somebody when there was a plan already: it is about to be there as it was.
     *
     * @param after how long it had taken
     */
    record Ending(Duration after) implements RunState {}

    /**
     * There, with the rings beside it, and ready for questions.
     *
     * @param stoppedAfter how long it had taken when somebody stopped it; null where nobody did, or where that took nothing
     *     from it, because it is proven best
     */
    record Done(TwinningRun run, Rings rings, @Nullable Duration stoppedAfter) implements RunState {

        public TwinningPlan plan() {
            return run.plan();
        }

        /** As people count them, 1 or more; 0 where nobody stopped it. */
        public long stoppedAfterSeconds() {
            return stoppedAfter == null ? 0 : Math.max(1, Math.round(stoppedAfter.toMillis() / 1000.0));
        }
    }

    /** No plan keeps every pin. */
    record Impossible(PlanImpossible.Cause cause) implements RunState {}

    /** Stopped by somebody who no longer waited, before anything was found. */
    record Stopped() implements RunState {}

    /** Was made once, and cannot be taken up again: it has to be asked for anew. */
    record Forgotten() implements RunState {}

    /** Stopped by a fault of the program. */
    record Broken() implements RunState {}
}
