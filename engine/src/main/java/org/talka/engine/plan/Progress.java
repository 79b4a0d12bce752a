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

    /**
     * How far the best plan so far and the ceiling on any plan are apart.
     *
     * @param objective worth of the best plan so far, in units of fit; NaN before there is one
     * @param bound worth that no plan can exceed, as proven so far
     */
    default void closing(double objective, double bound) {}

    /** What a run does, in order. */
    enum Phase {
        CANDIDATES,
        PRICES,
        SEARCH,
        PROOF,
        DONE
    }
}
