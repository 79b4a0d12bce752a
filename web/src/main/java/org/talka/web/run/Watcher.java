package org.talka.web.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.talka.engine.twinning.TwinningPlan;

/** Told what becomes of a run, on its thread. */
interface Watcher {

    /** Nobody wants to know. */
    Watcher NOBODY = new Watcher() {};

    default void begun() {}

    /**
     * The plan is there; shown to people once this returns.
     *
     * @param stoppedAfter null unless somebody stopped it and this is what was found up to then
     */
    default void done(TwinningPlan plan, @Nullable Duration stoppedAfter) {}

    /** There will be no plan. */
    default void failed() {}

    /** The thread of this run has nothing left to do. */
    default void over(PlanRun run) {}
}
