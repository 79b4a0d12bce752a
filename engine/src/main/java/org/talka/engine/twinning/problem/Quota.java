package org.talka.engine.twinning.problem;

/**
 * Something the chosen links together are to reach; falling short of it costs worth, going beyond it earns nothing.
 *
 * @param target what the amounts of the chosen links are to add up to, hundredths
 * @param cost of each hundredth that is missing, millionths, 0 or more
 */
public record Quota(long target, long cost) {

    /** Cost of a plan that reaches so much; millionths. */
    public long shortfallCost(long reached) {
        return cost * Math.max(0, target - reached);
    }
}
