package org.talka.web.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answering of a question, as it is remembered.
 *
 * @param begun null while it waits
 * @param ended null until it has; unknown for one that was interrupted
 * @param figures null unless it is done
 * @param stoppedAfter how long it had taken when somebody stopped it and its plan was kept as it was; null where nobody did
 */
public record KeptRun(
        long id,
        State state,
        Instant asked,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable Figures figures,
        @Nullable Duration stoppedAfter) {

    /** How far it came. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        /** somebody no longer waited for it, and nothing was found yet */
        STOPPED,
        /** the program ended before it did */
        INTERRUPTED,
        /** no plan keeps every pin, or a fault of the program */
        FAILED
    }

    /** Whether asking again would bring nothing new: its plan is as good as its time allowed. */
    public boolean hasEnded() {
        return state == State.DONE && stoppedAfter == null;
    }

    /** What its plan reached. */
    public record Figures(
            double objective,
            double bound,
            double gap,
            int leftOut,
            int leftOutBound,
            boolean optimal,
            int proposals) {}
}
