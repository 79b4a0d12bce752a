package org.talka.web.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answering of a question, as it is remembered.
 *
 * @param begun null while it waits
 * @param ended null until it has; unknown for one that was interrupted
 * @param figures null unless it is done
 */
public record KeptRun(
        long id,
        State state,
        Instant asked,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable Figures figures) {

    /** How far it came. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        /** somebody no longer waited for it */
        STOPPED,
        /** the program ended before it did */
        INTERRUPTED,
        /** no plan keeps every pin, or a fault of the program */
        FAILED
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
