package org.talka.engine.plan;

/** Told how a run is getting on; called by one thread at a time, not always the same, and must return
 * quickly. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (phase, done) -> {};

    /**
     * A step forward.
     *
     * @param phase what is being done
     * @param done part of this phase that is done, 0 to 1
     */
    void at(Phase phase, double done);

    /** What a run does, in order. */
    enum Phase {
        CANDIDATES,
        PRICES,
        SEARCH,
        PROOF,
        DONE
    }
}
